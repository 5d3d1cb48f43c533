import { watchTransactions } from '../../adapters/database/sqlite/transactionScope.ts';

watchTransactions();
