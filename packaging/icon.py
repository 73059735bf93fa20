#!/usr/bin/env python3
"""Draws the icon anew: the fork of a decision, as the window draws it (src/ui/start/icon.rs), in every size that the
systems want. Writes assets/icon/activation-wizard.svg, .ico and the PNG files that the Linux packages need."""
import pathlib
import struct
import zlib

GROUND, INK, SIDE, RADIUS, WIDTH = (0x24, 0x57, 0xC5), (255, 255, 255), 64, 14, 7
STROKES = [((32, 13), (32, 30)), ((32, 30), (19, 50)), ((32, 30), (45, 50))]
OUT = pathlib.Path(__file__).resolve().parent.parent / "assets" / "icon"


def distance(x, y, start, end):
    """How far a point is from a stroke."""
    along = (end[0] - start[0], end[1] - start[1])
    share = ((x - start[0]) * along[0] + (y - start[1]) * along[1]) / (along[0] ** 2 + along[1] ** 2)
    share = min(max(share, 0), 1)
    return ((x - start[0] - along[0] * share) ** 2 + (y - start[1] - along[1] * share) ** 2) ** 0.5


def pixel(x, y, scale):
    """The colour of a pixel whose middle is there, on the grid of 64; `scale` is the pixels to a unit."""
    near = min(distance(x, y, *stroke) for stroke in STROKES)
    ink = min(max((WIDTH / 2 - near) * scale + 0.5, 0), 1)
    corner = [max(abs(v - SIDE / 2) - (SIDE / 2 - RADIUS), 0) for v in (x, y)]
    inside = min(max((RADIUS - (corner[0] ** 2 + corner[1] ** 2) ** 0.5) * scale + 0.5, 0), 1)
    return bytes(round(g + (i - g) * ink) for g, i in zip(GROUND, INK)) + bytes([round(inside * 255)])


def png(side):
    scale = side / SIDE
    rows = [b"\0" + b"".join(pixel((x + 0.5) / scale, (y + 0.5) / scale, scale) for x in range(side)) for y in range(side)]

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b"")


def ico(sides):
    pictures = [png(side) for side in sides]
    head, at = struct.pack("<HHH", 0, 1, len(sides)), 6 + 16 * len(sides)
    for side, picture in zip(sides, pictures):
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(pictures)


def svg():
    lines = "".join(f'<path d="M{a[0]} {a[1]}L{b[0]} {b[1]}"/>' for a, b in STROKES)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}" rx="{RADIUS}" fill="#{bytes(GROUND).hex()}"/>'
        f'<g fill="none" stroke="#fff" stroke-width="{WIDTH}" stroke-linecap="round">{lines}</g></svg>\n'
    )


OUT.mkdir(parents=True, exist_ok=True)
(OUT / "activation-wizard.svg").write_text(svg())
(OUT / "activation-wizard.ico").write_bytes(ico([16, 20, 24, 32, 40, 48, 64, 256]))
for side in (48, 64, 128, 256):
    (OUT / f"activation-wizard-{side}.png").write_bytes(png(side))
