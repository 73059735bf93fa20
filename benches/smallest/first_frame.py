"""When programs first paint their windows on the screen $DISPLAY.

usage: first_frame.py ROUNDS PROGRAM [PROGRAM...]    each PROGRAM is a command line; they take turns

A window is painted when a point in its middle is no longer black, as an empty screen is. Prints for each program the
milliseconds from its start, the median and the least.
"""

import ctypes
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

POINT = (300, 300)
GLANCE = 0.001
LIMIT = 60.0
ALL_PLANES, Z_PIXMAP = 0xFFFFFFFF, 2

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 2 + [ctypes.c_ulong, ctypes.c_int]
x11.XGetImage.restype = ctypes.c_void_p
x11.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
x11.XGetPixel.restype = ctypes.c_ulong
x11.XDestroyImage.argtypes = [ctypes.c_void_p]

screen = x11.XOpenDisplay(None)
root = x11.XDefaultRootWindow(screen)


def painted():
    image = x11.XGetImage(screen, root, *POINT, 1, 1, ALL_PLANES, Z_PIXMAP)
    colour = x11.XGetPixel(image, 0, 0) & 0xFFFFFF
    x11.XDestroyImage(image)
    return colour != 0


def wait(wanted, since):
    while painted() != wanted:
        if time.monotonic() - since > LIMIT:
            sys.exit(f"nothing happened on the screen within {LIMIT:.0f} s")
        time.sleep(GLANCE)
    return (time.monotonic() - since) * 1000


def first_frame(command):
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home}
        environment.pop("WAYLAND_DISPLAY", None)
        began = time.monotonic()
        program = subprocess.Popen(shlex.split(command), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        took = wait(True, began)
        program.kill()
        program.wait()
        wait(False, time.monotonic())
        return took


rounds, programs = int(sys.argv[1]), sys.argv[2:]
took = {program: [] for program in programs}
for _ in range(rounds):
    for program in programs:
        took[program].append(first_frame(program))
for program in programs:
    print(f"{statistics.median(took[program]):.0f} {min(took[program]):.0f} {program}")
