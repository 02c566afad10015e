"""One indicator of one edition, from counts to smoothed ratios, with plain pandas and numpy; its time is scaled up.

It does what `recompute` does for one indicator and year: observed, expected (residuals of masked cells spread), ratio, score
statistic, p, Benjamini-Hochberg and empirical Bayes by moments, for three groups of sexes and two references. It does less:
no limits by inversion, no bounds under masking, no credible limits, no funnel. Reading the counts is not timed.

Usage: recompute.py COUNTS.csv RECOMPUTE.txt
"""

import math
import statistics
import sys
import time

import numpy as np
import pandas as pd

RUNS = 5


def spread(rows, weights):
    """Counts by age, with each row's residual (total less printed) spread over its masked ages."""
    ages = [it for it in rows.columns if it not in ("total",)]
    cells = rows[ages].to_numpy(float)
    total = rows["total"].to_numpy(float)
    residual = np.nan_to_num(total - np.nansum(cells, axis=1))
    masked = np.isnan(cells)
    share = np.where(masked, weights, 0.0)
    sums = share.sum(axis=1, keepdims=True)
    share = np.divide(share, sums, out=np.zeros_like(share), where=sums > 0)
    return np.where(masked, residual[:, None] * share, np.nan_to_num(cells))


def wide(frame, keys):
    return frame.pivot_table(index=keys, columns="age_band", values="count", aggfunc="first", dropna=False)


def adjust(p):
    order = np.argsort(p)[::-1]
    ranked = p[order] * len(p) / np.arange(len(p), 0, -1)
    q = np.empty(len(p))
    q[order] = np.minimum.accumulate(ranked).clip(max=1)
    return q


def one(counts):
    prefectures = wide(counts[counts["level"] == "prefecture"], ["prefecture", "class", "sex"])
    prefectures = prefectures[~prefectures.index.get_level_values(0).str.contains("不可")]
    areas = wide(counts[counts["level"] == "area"].dropna(subset=["area_code"]), ["prefecture", "area_code", "class", "sex"])
    weights = prefectures.drop(columns="total").groupby(level=["class", "sex"]).sum()
    ages = list(weights.columns)
    known = pd.DataFrame(spread(prefectures, weights.loc[list(zip(*[prefectures.index.get_level_values(it) for it in (1, 2)]))].to_numpy()), prefectures.index, ages)
    own = prefectures.loc[list(zip(*[areas.index.get_level_values(it) for it in (0, 2, 3)]))].drop(columns="total").fillna(0).to_numpy()
    people = pd.DataFrame(spread(areas, own), areas.index, ages)
    people["total"] = areas["total"]
    done = 0
    for reference in ("nation", "prefecture"):
        level = ["sex"] if reference == "nation" else ["prefecture", "sex"]
        rates = known.xs("はい", level="class").groupby(level=level).sum() / known.groupby(level=level).sum()
        n = people[ages].groupby(level=["prefecture", "area_code", "sex"]).sum()
        keys = n.index.get_level_values("sex") if reference == "nation" else list(zip(n.index.get_level_values("prefecture"), n.index.get_level_values("sex")))
        p = rates.loc[keys].to_numpy()
        expected = pd.Series((n.to_numpy() * p).sum(axis=1), n.index)
        variance = pd.Series((n.to_numpy() * p * (1 - p)).sum(axis=1), n.index)
        observed = people["total"].xs("はい", level="class")
        frame = pd.DataFrame({"o": observed, "e": expected, "v": variance}).dropna()
        both = frame.groupby(level=["prefecture", "area_code"]).sum()
        for part in (frame.xs("male", level="sex"), frame.xs("female", level="sex"), both):
            z = (part["o"] - part["e"]) / np.sqrt(part["v"])
            adjust(np.array([math.erfc(abs(it) / math.sqrt(2)) for it in z]))
            size = part["e"] ** 2 / part["v"]
            ratio = part["o"] / part["e"]
            mean = (size * ratio).sum() / size.sum()
            between = max((size * (ratio - mean) ** 2).sum() / size.sum() - mean / size.mean(), 0)
            mean + (ratio - mean) * between / (between + mean / size)
            done += len(part)
    return done


def main(path, ours):
    counts = pd.read_csv(path, dtype={"area_code": str})
    took, ratios = [], 0
    for _ in range(RUNS):
        start = time.perf_counter()
        ratios = one(counts)
        took.append(time.perf_counter() - start)
    head, seconds = open(ours).read().splitlines()[:2]
    all_ratios, mine = int(head.split(":")[1].split()[0]), float(seconds.split()[1])
    scaled = statistics.median(took) * all_ratios / ratios
    print(f"pandas: one indicator and year, {ratios:,} ratios, {statistics.median(took):.3f} s"
          f" ({min(took):.3f}–{max(took):.3f}); scaled to {all_ratios:,} ratios {scaled:.1f} s")
    print(f"renkei: {mine:.3f} s, {scaled / mine:.1f} times faster, with limits, bounds, funnels and credible limits besides")


main(*sys.argv[1:])
