import { systemClock } from './kernel/clock.ts';
import { main } from './program/main.ts';

process.exitCode = await main(systemClock)
