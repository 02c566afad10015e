"""The same work as `renkei ndb standardise`, written plainly with openpyxl and pandas, to measure against.

It reads every distribution and questionnaire table of one edition, and computes observed, expected and ratio of every
secondary medical area for the indicators it is given, with the residual of masked cells spread as documented. It does
less: no limits, no bounds, no test, no checks. Usage: standardise.py FOLDER INDICATORS.json OUT.csv
"""

import json
import pathlib
import re
import sys
import unicodedata

import openpyxl
import pandas as pd

AGES = list(range(40, 75, 5))


def fold(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", str(text))).lower()


def tidy(path):
    """One workbook as rows of (prefecture, code, area, class, sex, age, count); None when it is not a plain table."""
    rows = list(openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True))
    title = fold(rows[0][0])
    header = [fold(it) if it is not None else "" for it in rows[1]]
    area = header[1].startswith("二次医療圏")
    first = 4 if area else 2
    if "平均" in title or "cga" in title or "ヘモグロビン" in title or header[first] != "全体":
        return None
    out, prefecture, code, name = [], None, None, None
    for row in rows[5:]:
        if row[0] not in (None, " "):
            prefecture, code, name = row[0], None, None
        if area and row[1] is not None:
            code, name = f"{int(row[1]):04d}", row[2]
        label = row[first - 1]
        if label is None:
            continue
        for side, sex in enumerate(("male", "female")):
            for at, age in enumerate([*AGES, "total"]):
                cell = row[first + side * 8 + at]
                out.append((prefecture, code, name, fold(label), sex, age, None if cell in ("-", "‐") else cell))
    frame = pd.DataFrame(out, columns=["prefecture", "code", "area", "class", "sex", "age", "count"])
    return title, "area" if area else "prefecture", frame


def number(text):
    return float(text) if text else None


def is_positive(label, positive):
    if isinstance(positive, list):
        return label in {fold(it) for it in positive}
    kind, value = next(iter(positive.items()))
    if kind == "classes":
        return label in {fold(it) for it in value}
    found = re.fullmatch(r"(?:([\d.]+)以上)?(?:([\d.]+)(未満|以下))?", label)
    low, high = number(found[1]), number(found[2])
    if kind == "at_least":
        return low is not None and low >= float(value)
    return high is not None and high <= float(value)


def fill(cells, totals, weights, row, key):
    """Cells of single ages with each row's residual spread over its masked ages in proportion to the weights."""
    cells = cells.merge(weights, on=key, how="left")
    # A masked weight is nothing to go by; where all of a row's are, its residual is shared equally.
    cells["weight"] = cells["weight"].fillna(0)
    hidden = cells["count"].isna()
    nothing = cells[hidden].groupby(row)["weight"].transform("sum").eq(0)
    cells.loc[nothing[nothing].index, "weight"] = 1
    visible = cells.groupby(row)["count"].sum().rename("visible").reset_index()
    residual = totals.merge(visible, on=row)
    residual["residual"] = residual["count"] - residual["visible"]
    masked = cells[cells["count"].isna()].groupby(row)["weight"].sum().rename("masked").reset_index()
    cells = cells.merge(residual[[*row, "residual"]], on=row).merge(masked, on=row, how="left")
    cells["people"] = cells["count"].fillna(cells["residual"] * cells["weight"] / cells["masked"])
    return cells


def standardise(areas, prefectures, positive):
    """Observed, expected and ratio against both references, with masked residuals spread."""
    known = prefectures[~prefectures.prefecture.str.contains("判別不可")]
    ages = known[known.age != "total"]
    national = ages.groupby(["class", "sex", "age"])["count"].sum().rename("weight").reset_index()
    reference = fill(ages, known[known.age == "total"], national, ["prefecture", "class", "sex"], ["class", "sex", "age"])
    reference["positive"] = reference["class"].map(positive)
    own = known.rename(columns={"count": "weight"})[["prefecture", "class", "sex", "age", "weight"]]
    cells = areas[areas.code.notna() & (areas.age != "total")]
    totals = areas[areas.code.notna() & (areas.age == "total")]
    cells = fill(cells, totals, own, ["code", "class", "sex"], ["prefecture", "class", "sex", "age"])
    examined = cells.groupby(["prefecture", "code", "area", "sex", "age"])["people"].sum().reset_index()
    hits = totals[totals["class"].map(positive)].groupby(["code", "sex"])["count"]
    observed = hits.sum(min_count=1).where(hits.apply(lambda it: it.notna().all())).rename("observed").reset_index()
    # A masked subtotal, of whatever class, hides how many were examined: this program gives no figure there.
    hidden = totals[totals["count"].isna()][["code", "sex"]].drop_duplicates().assign(hidden=True)
    out = []
    for name, by in (("prefecture", ["prefecture"]), ("nation", [])):
        counts = reference.groupby([*by, "sex", "age", "positive"])["people"].sum().unstack(fill_value=0)
        rates = (counts[True] / counts.sum(axis=1)).rename("rate").reset_index()
        expected = examined.merge(rates, on=[*by, "sex", "age"])
        expected["expected"] = expected.people * expected.rate
        sums = expected.groupby(["code", "area", "sex"])["expected"].sum().reset_index().merge(observed, on=["code", "sex"])
        sums = sums.merge(hidden, on=["code", "sex"], how="left")
        sums.loc[sums.hidden.notna(), ["observed", "expected"]] = float("nan")
        sums["ratio"] = sums.observed / sums.expected * 100
        out.append(sums.assign(reference=name))
    return pd.concat(out)


def main(folder, catalogue, target):
    tables = {}
    for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
        read = tidy(path)
        if read is None:
            continue
        title, level, frame = read
        total = frame[frame.age == "total"]["count"].sum()
        # An item published twice: the larger one counts all results.
        known = tables.get((title, level))
        if known is None or known[0] < total:
            tables[(title, level)] = (total, frame)
    indicators = json.loads(pathlib.Path(catalogue).read_text())
    names = {"fpg": "空腹時血糖", "sbp": "収縮期血圧", "dbp": "拡張期血圧", "tg": "中性脂肪", "hdl": "hdlコレステロール",
             "ldl": "ldlコレステロール", "bmi": "bmi", "hba1c": "hba1c", "egfr": "egfr", "ecg": "心電図"}
    results = []
    for indicator in indicators:
        source = indicator["source"]
        if source["table"] == "test":
            wanted = names.get(source["item"])
            found = {level: it[1] for (title, level), it in tables.items() if wanted and f"({wanted})" in title}
        else:
            number = source["question"]
            found = {level: it[1] for (title, level), it in tables.items() if f"(質問項目{number})" in title}
        if set(found) != {"area", "prefecture"} or "at_least_by_sex" in source["positive"]:
            continue
        labels = found["area"]["class"].unique()
        positive = {label: is_positive(label, source["positive"]) for label in labels}
        if any(positive.values()):
            results.append(standardise(found["area"], found["prefecture"], positive).assign(indicator=indicator["id"]))
    pd.concat(results).to_csv(target, index=False)


main(*sys.argv[1:])
