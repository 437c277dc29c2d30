"""Makes a site of the size of the whole country: every commune before and after 1 July 2025, and
fictional scores for every year of assessment.

The register is made up too, in the shape of the real one (63 provinces with 696 districts and
10,035 communes, then 34 provinces with 3,321; mergers, and splits over several new communes), unless
the command line names real `units.csv` and `changes.csv`. Scores are drawn by a generator with a
fixed seed and marked as illustrative: no real commune has them.
"""

import csv
import random
import shutil
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = HERE.parents[1] / "content" / "tieu-chi"
OLD, NEW, DISTRICTS, PROVINCES, LATER_PROVINCES = 10035, 3321, 696, 63, 34
EVE, DAY = "2025-06-30", "2025-07-01"
FIELDS = ["code", "name", "type", "district", "district_code", "province", "province_code", "valid_from", "valid_to"]
POINTS = {
    "qd619-2017": ([15, 30, 25, 10, 20], range(2017, 2022)),
    "qd25-2021": ([10, 30, 15, 20, 25], range(2022, 2025)),
}
PASS_FAIL, PASS_FAIL_YEAR = "qd27-2025", 2026
INDICATORS = [f"{criterion}.{number}" for criterion, count in ((1, 3), (2, 7), (3, 4)) for number in range(1, count + 1)]

FIRST = ["An", "Bình", "Cẩm", "Chợ", "Đại", "Đông", "Đồng", "Gia", "Hải", "Hòa", "Hoà", "Hồng", "Hưng", "Hương", "Khánh", "Kim",
         "Lạc", "Lâm", "Liên", "Long", "Lộc", "Mỹ", "Nam", "Nghĩa", "Ngọc", "Phong", "Phú", "Phước", "Quang", "Quảng", "Sơn",
         "Tam", "Tân", "Tây", "Thạnh", "Thanh", "Thành", "Thịnh", "Thuỷ", "Thủy", "Tiên", "Trung", "Tự", "Vân", "Vĩnh", "Xuân",
         "Yên", "Ea", "Cư", "Đắk", "Ia", "Mường", "Nậm", "Pà", "Tả"]
LAST = ["An", "Bắc", "Bình", "Cường", "Châu", "Dương", "Đông", "Đức", "Giang", "Giàng", "Hà", "Hải", "Hiệp", "Hòa", "Hội", "Hưng",
        "Khê", "Kỳ", "Lai", "Lâm", "Lập", "Lộc", "Lợi", "Minh", "Mỹ", "Nam", "Ninh", "Phong", "Phú", "Phúc", "Quang", "Sơn", "Tây",
        "Tâm", "Thạch", "Thắng", "Thành", "Thịnh", "Thọ", "Thuận", "Tiến", "Trạch", "Trung", "Trường", "Uyên", "Văn", "Viên",
        "Xá", "Yên", "M’gar", "H'Leo", "Rông"]


def register(dice):
    """A register in the shape of the real one; rows of `units.csv` and of `changes.csv`."""
    def name():
        return f"{dice.choice(FIRST)} {dice.choice(LAST)}" + (f" {dice.choice(LAST)}" if dice.random() < 0.15 else "")

    names = set()
    while len(names) < PROVINCES:
        names.add(name())
    provinces = [f"Tỉnh {name}" for name in sorted(names)]
    # 29 pairs of provinces become one each; the last five stay.
    later = [number // 2 if number < 2 * (PROVINCES - LATER_PROVINCES) else number - (PROVINCES - LATER_PROVINCES) for number in range(PROVINCES)]
    districts = [(number, number % PROVINCES, f"Huyện {name()}") for number in range(DISTRICTS)]
    units, old = [], defaultdict(list)
    for number in range(OLD):
        district, province, called = districts[number % DISTRICTS]
        kind = dice.choices(["Xã", "Phường", "Thị trấn"], [81, 13, 6])[0]
        code = f"{3 * number + 1:05}"
        old[later[province]].append(code)
        units.append([code, f"{kind} {name()}", kind, called, f"{district + 1:03}", provinces[province], f"{province + 1:02}", "", EVE])
    changes = []
    fresh = 90000
    for province in range(LATER_PROVINCES):
        codes = old[province]
        count = NEW // LATER_PROVINCES + (province < NEW % LATER_PROVINCES)
        whole = next(number for number in range(PROVINCES) if later[number] == province)
        kept = dice.sample(codes, count)
        for place, code in enumerate(kept):
            if dice.random() < 0.003:
                fresh, code = fresh + 1, f"{fresh:05}"
                kept[place] = code
            kind = "Phường" if dice.random() < 0.2 else "Xã"
            units.append([code, f"{kind} {name()}", kind, "", "", provinces[whole], f"{whole + 1:02}", DAY, ""])
        for at, code in enumerate(codes):
            targets = {kept[at * count // len(codes)]}
            if dice.random() < 0.045:
                targets.update(dice.sample(kept, 2))
            share = "whole" if len(targets) == 1 else "part"
            changes += [[DAY, code, target, share] for target in sorted(targets)]
    return units, changes


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def some(units, changes, provinces):
    """The units of the first provinces of today, and those that went into them."""
    current = sorted({unit[6] for unit in units if not unit[8]})[:provinces]
    after = {unit[0] for unit in units if not unit[8] and unit[6] in current}
    before = {change[1] for change in changes if change[2] in after}
    # A province that is only partly here would have units without rows: it comes whole or not at all.
    whole = {unit[6] for unit in units if unit[8] and unit[0] in before}
    before = {unit[0] for unit in units if unit[8] and unit[6] in whole}
    units = [unit for unit in units if unit[0] in (before if unit[8] else after)]
    return units, [change for change in changes if change[1] in before and change[2] in after]


def write_csv(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def points(dice, maxima, least):
    """Scores of the criteria in quarters of a point, and the outcome that follows."""
    level = 0.97 if dice.random() < 0.93 else 0.66
    scores = [min(best * 4, round(best * 4 * (level - dice.random() * 0.12))) for best in maxima]
    return scores, sum(scores) >= least * 4 and all(score * 2 >= best * 4 for score, best in zip(scores, maxima))


def decimal(quarters):
    return f"{quarters / 4:g}".replace(".", ",")


def rows_of(dice, name, units):
    """The headings and rows of a score table."""
    if name == PASS_FAIL:
        rows = []
        for unit in units:
            found = ["không phát sinh" if number[:2] in ("1.", "3.") and number[2] in "12" and dice.random() < 0.2 else "đạt" for number in INDICATORS]
            met = dice.random() < 0.9
            if not met:
                found[dice.randrange(3, 10)] = "không đạt"
            rows.append([unit[0], unit[1], *found, "đạt" if met else "chưa đạt"])
        return ["code", "name", *INDICATORS, "outcome"], rows
    maxima = POINTS[name][0]
    by_class = name == "qd619-2017"
    rows = []
    for unit in units:
        rank = dice.choice(["I", "II", "II", "III"])
        scores, met = points(dice, maxima, {"I": 90, "II": 80, "III": 70}[rank] if by_class else 80)
        happy = dice.randrange(320, 400)
        more = [rank] if by_class else []
        ends = [decimal(happy)] if by_class else []
        rows.append([unit[0], unit[1], unit[3], *more, decimal(sum(scores)), *map(decimal, scores), *ends, "no", "đạt" if met else "chưa đạt"])
    middle = ["class"] if by_class else []
    end = ["satisfaction"] if by_class else []
    return ["code", "name", "district", *middle, "total", "1", "2", "3", "4", "5", *end, "disciplined", "outcome"], rows


def write(site, provinces=None, units=None, changes=None):
    """Writes the site; how many units and rows it has."""
    dice = random.Random(20250701)
    rows = (read(units), read(changes)) if units else register(dice)
    if provinces:
        rows = some(*rows, provinces)
    units, changes = rows
    shutil.rmtree(site, ignore_errors=True)
    content = site / "content"
    (content / "don-vi").mkdir(parents=True)
    (site / "site.yaml").write_text("title: Cả nước (minh họa)\nbase_url: https://example.org/\nunit_pages: all\n", "utf-8")
    (content / "_index.md").write_text("---\ntitle: Cả nước (minh họa)\n---\n\nMọi điểm số ở đây đều là số liệu minh họa.\n", "utf-8")
    write_csv(content / "don-vi" / "units.csv", FIELDS, units)
    write_csv(content / "don-vi" / "changes.csv", ["date", "from_code", "to_code", "share"], changes)
    for name in [*POINTS, PASS_FAIL]:
        (content / "tieu-chi" / name).mkdir(parents=True)
        shutil.copy(SETS / name / "set.yaml", content / "tieu-chi" / name)
    total = 0
    years = [(year, name) for name, (_, years) in POINTS.items() for year in years] + [(PASS_FAIL_YEAR, PASS_FAIL)]
    for year, name in years:
        by_province = defaultdict(list)
        for unit in units:
            if bool(unit[8]) == (year < 2025):
                by_province[unit[6]].append(unit)
        for province, members in sorted(by_province.items()):
            folder = content / "ket-qua" / str(year) / f"tinh-{province}"
            folder.mkdir(parents=True)
            head, scores = rows_of(dice, name, members)
            write_csv(folder / "scores.csv", head, scores)
            pilots = ", ".join(f'"{unit[0]}"' for unit in dice.sample(members, min(2, len(members))))
            (folder / "round.yaml").write_text(
                f'year: {year}\nset: {name}\nplace: {{province: "{province}"}}\nscores: scores.csv\n'
                f"targets: {{met: {len(members) * 9 // 10}}}\npilots: [{pilots}]\nillustrative: true\n", "utf-8")
            total += len(scores)
    folder = content / "ket-qua" / "2025"
    folder.mkdir(parents=True)
    (folder / "round.yaml").write_text("year: 2025\nsuspended: true\nillustrative: true\n", "utf-8")
    return len(units), total
