<?php
/* Reads calendar files with sabre/vobject: a line of JSON for each, with what it understood. */

use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Reader;

require 'Sabre/VObject/autoload.php';

function utc(DateTimeInterface $moment): string
{
    return gmdate('Y-m-d\TH:i:s\Z', $moment->getTimestamp());
}

function instant($property): string
{
    return utc($property->getDateTime());
}

function excepted(VEvent $event): array
{
    $moments = [];
    foreach ($event->EXDATE ?? [] as $property) {
        array_push($moments, ...array_map('utc', $property->getDateTimes()));
    }
    return $moments;
}

/* Its second version, which Debian has, leaves « \, » and « \; » of a text as they are (RFC 5545 3.3.11). */
function text($property): string
{
    return preg_replace('/\\\\([,;])/', '$1', (string) $property);
}

function understood(VEvent $event): array
{
    return [
        'uid' => (string) $event->UID,
        'stamp' => instant($event->DTSTAMP),
        'sequence' => (int) (string) $event->SEQUENCE,
        'start' => instant($event->DTSTART),
        'end' => instant($event->DTEND),
        'rule' => $event->RRULE ? (string) $event->RRULE : null,
        'except' => excepted($event),
        'recurrenceId' => $event->{'RECURRENCE-ID'} ? instant($event->{'RECURRENCE-ID'}) : null,
        'summary' => text($event->SUMMARY),
        'location' => text($event->LOCATION),
    ];
}

/* A calendar checks itself and not what it holds. */
function problems(VCalendar $calendar): array
{
    $checked = array_merge([$calendar], $calendar->getComponents());
    return array_merge(...array_map(
        fn ($one) => array_column($one->validate(), 'message'),
        $checked,
    ));
}

foreach (explode("\n", trim(stream_get_contents(STDIN))) as $path) {
    $calendar = Reader::read(file_get_contents($path));
    $events = iterator_to_array($calendar->select('VEVENT'), false);
    echo json_encode([
        'path' => $path,
        'problems' => problems($calendar),
        'method' => (string) $calendar->METHOD,
        'events' => array_map('understood', $events),
    ]), "\n";
}
