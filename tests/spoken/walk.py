#!/usr/bin/env python3
"""What a screen reader hears: Decide to its recommendation, a row of Keys, and Simulate on day 200, by names alone.

Started by `.ci/spoken`, which gives it a screen, a session bus and an accessibility bus. Its argument is the program.
Nothing here knows where a widget stands: it is found by its role and name, pressed by its action, and read.
"""

import subprocess
import sys
import time
from datetime import date, timedelta

import pyatspi

PATIENCE = 20.0
"""Seconds until something that should be there is called missing."""


def until(what, condition):
    """The first true answer of `condition`, or the end of the walk."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = condition()
        except Exception:  # a part of the tree that has just gone
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"not heard within {PATIENCE:.0f} s: {what}")


def parts(node):
    """A node and all below it, in the order in which they are read."""
    yield node
    for child in node:
        if child is not None:
            yield from parts(child)


class Program:
    """The program as the accessibility bus shows it."""

    def __init__(self, path):
        self.process = subprocess.Popen([path])
        self.root = until(f"the program {path}", self._on_the_bus)

    def _on_the_bus(self):
        return next((app for app in pyatspi.Registry.getDesktop(0) if app and app.get_process_id() == self.process.pid), None)

    def heard(self, role, start=""):
        """Every name that nodes of this role have and that begins so."""
        return [node.name for node in parts(self.root) if node.getRoleName() == role and node.name.startswith(start)]

    def find(self, role, name):
        """The node with this role and name, once it is there."""
        named = lambda: next((n for n in parts(self.root) if n.getRoleName() == role and n.name == name), None)
        return until(f"{role} “{name}”", named)

    def press(self, role, name):
        self.find(role, name).queryAction().doAction(0)
        print(f"pressed {role} “{name}”")

    def hear(self, role, start):
        """Waits for a name that begins so, and says it."""
        names = until(f"{role} “{start}…”", lambda: self.heard(role, start))
        print(f"heard   {role} “{names[0]}”")
        return names[0]


def decide(program):
    """Six questions, then the recommendation."""
    questions = [
        ("Which Windows is it?", ["Windows Vista", "Windows Vista Enterprise"]),
        ("How does it reach your organisation’s network?", ["Seldom or never"]),
        ("How can it reach Microsoft?", ["Over the Internet"]),
        ("What is its job?", ["Laptop"]),
        ("What is around it?", []),
        ("Which key is on it now?", ["Not sure"]),
    ]
    for question, answers in questions:
        program.hear("heading", question)
        for answer in answers:
            program.press("radio button", answer)
        program.press("push button", "Next")
    program.hear("heading", "Check your answers")
    program.press("push button", "Show the recommendation")
    program.hear("heading", "MAK, activated online")
    reasons = [reason.name for reason in program.find("list", "Because") if reason.getRoleName() == "list item"]
    assert reasons, "the recommendation gives no reason"
    print("heard   because:", "; ".join(reasons))


def keys(program):
    """The row of one edition says its group, its count and its setup key."""
    program.press("link", "Keys")
    row = program.hear("table row", "Windows Vista Enterprise,")
    assert "lowest key" in row and "count of 25" in row, row
    node = program.find("table row", row)
    cells = [cell.name for cell in node]
    assert any(len(cell) == 29 and cell.count("-") == 4 for cell in cells), f"no setup key among {cells}"
    print("heard   cells:", ", ".join(cells))


def simulate(program):
    """The slider is moved to day 200, and the day and the fleet's state are said."""
    program.press("link", "Simulate")
    time_slider = program.find("slider", "Time").queryValue()
    time_slider.currentValue = 200
    start = date(2009, 3, 2)
    day = start + timedelta(days=200)
    program.hear("heading", f"{day.day} {day:%b %Y}")
    picture = program.find("panel", "Activation paths").description
    assert "licensed" in picture and "KMS host kms01" in picture, picture
    print("heard  ", picture)


def main():
    program = Program(sys.argv[1])
    try:
        program.hear("frame", "Head office and two branches")
        decide(program)
        keys(program)
        simulate(program)
    finally:
        program.process.terminate()
        program.process.wait()
    print("all was heard")


main()
