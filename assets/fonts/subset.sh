#!/bin/sh
# Makes the fonts of this folder out of Debian's fonts-inter and fonts-jetbrains-mono with fonttools' pyftsubset.
# Contextual alternates stay out: they would draw "->" as an arrow, and what is shown must be what is copied.
set -eu
inter=/usr/share/fonts/opentype/inter
mono=/usr/share/fonts/truetype/jetbrains-mono
characters="U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6,U+02DA,U+02DC,U+2009-2015,U+2018-2022,U+2026,U+202F,U+2030"
characters="$characters,U+2032,U+2033,U+2039,U+203A,U+2044,U+200B-200D,U+20AC,U+2116,U+2122,U+2190-2199,U+21B5,U+2212"
characters="$characters,U+2215,U+2219,U+221A,U+221E,U+2248,U+2260,U+2264,U+2265,U+25A0-25FF,U+2713,U+2717,U+FFFD"
cd "$(dirname "$0")"
for weight in Regular Medium SemiBold; do
    pyftsubset "$inter/Inter-$weight.otf" --unicodes="$characters" --layout-features=kern,mark,mkmk,ccmp,locl \
        --name-IDs=0,1,2,3,4,5,6,13,14 --no-hinting --output-file="Inter-$weight.otf"
done
pyftsubset "$mono/JetBrainsMono-Regular.ttf" --unicodes="$characters" --layout-features=mark,mkmk,ccmp,locl \
    --name-IDs=0,1,2,3,4,5,6,13,14 --no-hinting --output-file=JetBrainsMono-Regular.ttf
