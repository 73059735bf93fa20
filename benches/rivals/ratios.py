"""The lines of a comparison as a table: the median time of each simulator, and how many times ours is faster."""

import sys
from collections import defaultdict
from statistics import median


def main():
    seconds, digests, contacts = defaultdict(list), defaultdict(set), {}
    with open(sys.argv[1], encoding="utf-8") as file:
        for line in file:
            fleet, name, time, _, number, _, digest = line.split()[:7]
            seconds[fleet, name].append(float(time))
            contacts[fleet] = int(number)
            # Runs that keep days only have no events to digest.
            digests[fleet].add(digest.split("-")[0] if name == "fast-days" else digest)
    print()
    for fleet in dict.fromkeys(fleet for fleet, _ in seconds):
        whole = {digest for digest in digests[fleet] if "-" in digest}
        days = {digest.split("-")[0] for digest in digests[fleet]}
        same = len(whole) == 1 and len(days) == 1
        print(f"{fleet}: {contacts[fleet]:,} attempts; digests {'equal' if same else 'DIFFER'}: {', '.join(sorted(whole))}")
        print()
        print("| simulator | s | ns an attempt | times slower than fast |")
        print("|---|--:|--:|--:|")
        fast = median(seconds[fleet, "fast"])
        for (one, name), times in seconds.items():
            if one == fleet:
                time = median(times)
                print(f"| {name} | {time:.6f} | {time / contacts[fleet] * 1e9:.2f} | {time / fast:,.1f} |")
        print()
        if not same:
            sys.exit(1)


if __name__ == "__main__":
    main()
