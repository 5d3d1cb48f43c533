"""Reads calendar files with python3-icalendar: a line of JSON for each, with what it understood."""

import json
import sys
from datetime import timezone

import icalendar


def instant(value):
    return value.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def excepted(event):
    listed = event.get("EXDATE", [])
    for property in listed if isinstance(listed, list) else [listed]:
        yield from property.dts


def understood(event):
    recurrence = event.get("RECURRENCE-ID")
    rule = event.get("RRULE")
    return {
        "uid": str(event["UID"]),
        "stamp": instant(event["DTSTAMP"]),
        "sequence": int(event.get("SEQUENCE", 0)),
        "start": instant(event["DTSTART"]),
        "end": instant(event["DTEND"]),
        "rule": rule.to_ical().decode() if rule else None,
        "except": [instant(date) for date in excepted(event)],
        "recurrenceId": instant(recurrence) if recurrence else None,
        "summary": str(event["SUMMARY"]),
        "location": str(event.get("LOCATION", "")),
    }


def problems(calendar):
    for component in calendar.walk():
        for name, error in component.errors:
            yield f"{component.name} {name}: {error}"


for path in sys.stdin.read().splitlines():
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    print(
        json.dumps(
            {
                "path": path,
                "problems": list(problems(calendar)),
                "method": str(calendar["METHOD"]),
                "events": [understood(event) for event in calendar.walk("VEVENT")],
            }
        )
    )
