"""The reference fleet in SimPy, one process per machine, as its manual teaches. Prints the digest and the time.

Equal minutes go by machine number: an event's priority is its machine. `simpy_fleet.py FLEET.json`
"""

import json
import sys
import time
from collections import OrderedDict

import simpy
from simpy.events import Event

MASK = (1 << 64) - 1
DAY = 1440
NEVER = 1 << 40
LICENSED, INITIAL_GRACE, GRACE, NOTIFICATION, UNLICENSED = range(5)
(JOINED, _, ACTIVATED, DEACTIVATED, _, NOTIFICATION_BEGAN, UNLICENSED_BEGAN, REACHED, LOST, UP, DOWN, _, _, BEGAN,
 ENDED) = range(15)
FIRST_CONTACT, RENEWAL, HOST_CHOICE, PHASE = 1, 2, 3, 4


def finalise(key):
    mixed = ((key ^ (key >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
    return mixed ^ (mixed >> 31)


class Turn(Event):
    """An event at a minute that goes before all others of a higher order."""

    def __init__(self, env, at, order):
        self.env = env
        self.callbacks = []
        self._ok = True
        self._value = None
        env.schedule(self, order, at - env.now)


class Host:
    def __init__(self):
        self.table = OrderedDict()
        self.count = 0
        self.peak = 0
        self.up = False
        self.will_forget = False
        self.wake = None


class World:
    def __init__(self, env, fleet):
        self.env = env
        self.fleet = fleet
        self.end = fleet["days"] * DAY
        self.hosts = [Host() for _ in range(fleet["hosts"])]
        self.published = False
        self.answering = []
        self.tally = [[0] * 5 for _ in fleet["cohorts"]]
        self.days = []
        self.events = []
        self.contacts = 0
        env.process(self.turns())
        env.process(self.close_days())
        for place, host in enumerate(self.hosts):
            env.process(self.forget(place, host))
        number = 0
        for place, cohort in enumerate(fleet["cohorts"]):
            width = cohort["joins_to"] - cohort["joins_from"]
            for rank in range(cohort["count"]):
                joins = (cohort["joins_from"] + width * rank // cohort["count"]) * DAY
                if joins < self.end:
                    env.process(self.machine(number, place, cohort, joins))
                number += 1

    def event(self, kind, subject, place, count):
        self.events.append((self.env.now, kind, subject, place, count))

    def turns(self):
        """Incidents begin and end; hosts come up and go down."""
        incidents = self.fleet["incidents"]
        minutes = {0}
        for down in incidents:
            minutes.update((down["from"], down["until"]))
        for minute in sorted(minute for minute in minutes if minute < self.end):
            yield Turn(self.env, minute, -1000)
            for place, down in enumerate(incidents):
                if down["from"] == minute:
                    self.event(BEGAN, 3, place, 0)
                if down["until"] == minute:
                    self.event(ENDED, 3, place, 0)
            for place, host in enumerate(self.hosts):
                up = not any(
                    down["host"] == place and down["from"] <= minute < down["until"] for down in incidents
                )
                if up != host.up:
                    self.event(UP if up else DOWN, 1, place, 0)
                host.up = up
            self.answering = [place for place, host in enumerate(self.hosts) if host.up]

    def forget(self, place, host):
        """The host drops records that are older than the retention."""
        retention = self.fleet["retention"]
        while True:
            host.wake = self.env.event()
            yield host.wake
            while host.will_forget:
                first = next(iter(host.table.values()))
                yield Turn(self.env, first + retention, place - 500)
                while host.table:
                    client, minute = next(iter(host.table.items()))
                    if minute + retention > self.env.now:
                        break
                    del host.table[client]
                self.note(place, host)
                host.will_forget = bool(host.table)

    def note(self, place, host):
        before, after = host.count, min(len(host.table), self.fleet["cap"])
        host.count = after
        for threshold in self.fleet["thresholds"]:
            if before < threshold <= after:
                self.event(REACHED, 1, place, threshold)
            elif after < threshold <= before:
                self.event(LOST, 1, place, threshold)

    def close_days(self):
        for day in range(self.fleet["days"]):
            yield Turn(self.env, day * DAY + DAY - 1, 1 << 40)
            row = [sum(states) for states in zip(*self.tally)]
            for states in self.tally:
                row.extend(states)
            for host in self.hosts:
                row.extend((host.count, int(host.up)))
            self.days.append(row)

    def machine(self, number, place, cohort, joins):
        """One machine from its joining to the end of the run."""
        env, fleet = self.env, self.fleet
        chance = finalise((fleet["seed"] + 0x9E3779B97F4A7C15 * (number + 1)) & MASK)

        def draw(stream, nth, bound):
            return ((finalise(chance ^ (stream << 32) ^ nth) >> 32) * bound) >> 32

        tally, threshold = self.tally[place], cohort["threshold"]
        on, period = cohort["on"], cohort["on"] + cohort["off"]
        shift = draw(PHASE, 0, period)
        yield Turn(env, joins, number)
        self.event(JOINED, 0, number, 0)
        state = INITIAL_GRACE
        tally[state] += 1
        ends = env.now + cohort["initial_grace"]
        contact = env.now + draw(FIRST_CONTACT, 0, DAY)
        cached, successes, choices = None, 0, 0
        while True:
            at = min(ends, contact)
            if at > env.now:
                if at >= self.end:
                    return
                yield Turn(env, at, number)
            now = env.now
            if ends <= now:
                to = UNLICENSED if state == LICENSED else NOTIFICATION
                self.event(UNLICENSED_BEGAN if state == LICENSED else NOTIFICATION_BEGAN, 0, number, 0)
                tally[state] -= 1
                tally[to] += 1
                state, ends = to, NEVER
            if contact > now:
                continue
            self.contacts += 1
            contact = now + fleet["retry"]
            if (now // DAY + shift) % period >= on:
                continue
            chosen = cached
            if chosen is None or not self.hosts[chosen].up:
                if not self.answering:
                    continue
                chosen = self.answering[draw(HOST_CHOICE, choices, len(self.answering))]
                choices += 1
            host = self.hosts[chosen]
            host.table[number] = now
            host.table.move_to_end(number)
            count = min(len(host.table), fleet["cap"])
            host.peak = max(host.peak, count)
            if not host.will_forget:
                host.will_forget = True
                host.wake.succeed()
            self.note(chosen, host)
            cached = chosen
            if count >= threshold:
                contact = now + fleet["renewal"] + draw(RENEWAL, successes, fleet["jitter"] + 1)
                successes += 1
                ends = now + fleet["validity"]
                if state != LICENSED:
                    self.event(ACTIVATED, 0, number, count)
                    tally[state] -= 1
                    tally[LICENSED] += 1
                    state = LICENSED
            elif state == LICENSED and host.peak >= threshold:
                self.event(DEACTIVATED, 0, number, count)
                tally[LICENSED] -= 1
                tally[UNLICENSED] += 1
                state, ends = UNLICENSED, NEVER


def fnv(words):
    value = 0xCBF29CE484222325
    for word in words:
        value = ((value ^ word) * 0x100000001B3) & MASK
    return value


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        fleet = json.load(file)
    start = time.process_time()
    env = simpy.Environment()
    world = World(env, fleet)
    env.run(until=world.end)
    seconds = time.process_time() - start
    days = fnv(word for row in world.days for word in row)
    events = sum(fnv(event) for event in world.events) & MASK
    print(
        f"simpy {seconds:.6f} s {world.contacts} contacts {days:016x}-{events:016x} "
        f"({len(world.days)} days, {len(world.events)} events)"
    )


if __name__ == "__main__":
    main()
