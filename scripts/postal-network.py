#!/usr/bin/env python3
"""Writes ServiceCatalog/postal/network/*.yaml from tables of units, postal codes and post offices.

    scripts/postal-network.py TABLES ServiceCatalog/postal/network

TABLES holds units.csv, postal-codes.csv, post-offices.csv and population-2009.csv. What the tables do not have is
completed by fixed rules and marked synthetic; the same tables always give the same files. ServiceCatalog/README.md
says what is fact and what is assumed.
"""

import csv
import os
import re
import sys
import unicodedata

PROVINCES = {
    "H02": ("24", "Bắc Giang"), "H18": ("11", "Điện Biên"), "H56": ("38", "Thanh Hóa"), "H61": ("86", "Vĩnh Long"),
}
# The scale that reports on these networks give; radius in metres.
REPORTED = {
    "H02": ("", {"offices": 46, "culturePoints": 185, "radiusMetres": 2030}),
    "H18": ("100", {"offices": 1, "culturePoints": 21, "communes": 25, "radiusMetres": 5500}),
}
# The post of the district still serves the communes that went to the city in 2020: the operator lists them so.
MOVED = {"Nà Tấu": "100", "Nà Nhạn": "100", "Mường Phăng": "100", "Pá Khoang": "100"}
# Hectares that units.csv leaves out: the city before 2020 (recalled), the district what is left of the province.
AREAS = {"094": 6427, "100": 163_820}
POPULATIONS = {"094": "Điện Biên Phủ", "100": "Điện Biên"}
RENAMED = {"tinh gia": "nghi son"}
# Districts that are joined to another one, and what is left of their post office.
JOINED = {"dong son": "380"}
# Days that the post of a remote district takes: assumed, nothing published was read.
SPECIAL = {"096": 4, "384": 4}
KINDS = ["thành phố", "thị xã", "huyện", "quận", "thị trấn", "phường", "xã", "tỉnh"]


def bare(name):
    for kind in KINDS:
        if name.lower().startswith(kind + " "):
            return name[len(kind) + 1:]
    return name


def key(name):
    text = unicodedata.normalize("NFD", bare(name).lower().replace("đ", "d"))
    return re.sub(r"\s+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def quote(text):
    return text if re.fullmatch(r"[^\W\d][\w .\-]*", text) else '"%s"' % text


class Network:
    def __init__(self, agency, tables):
        self.agency, (self.gso, self.name) = agency, PROVINCES[agency]
        units = tables["units.csv"]
        self.unit = next(u for u in units if u["gso_code"] == self.gso)
        self.districts = [u for u in units if u["parent"] == self.gso]
        self.communes = {d["gso_code"]: [] for d in self.districts}
        for district in self.districts:
            for unit in units:
                if unit["parent"] == district["gso_code"]:
                    moved = MOVED.get(bare(unit["name"])) if self.gso == "11" else None
                    self.communes[moved or district["gso_code"]].append(dict(unit, points=[]))
        for communes in self.communes.values():
            communes.sort(key=lambda c: c["gso_code"])
        self.postcodes = {
            (key(row["district"]), key(row["unit"])): row["code"] for row in tables["postal-codes.csv"]
            if row["province"] == self.name and row["kind"] == "commune" and re.fullmatch(r"\d{5}", row["code"])
        }
        self.populations = {
            row["unit"]: row["population"] for row in tables["population-2009.csv"]
            if row["province"] == self.name and "district" in row["kind"]
        }
        for row in tables["post-offices.csv"]:
            if row["province"] == self.name:
                self.place(row)
        self.complete()

    def seat(self, district):
        """The commune of the district's centre: a town or ward, else the first commune."""
        communes = self.communes[district]
        return next((c for c in communes if c["kind"] in ("thị trấn", "phường")), communes[0])

    def place(self, row):
        """Puts an office of the operator's list into its commune, else into the seat of its district."""
        asked = key(row["district"])
        asked = RENAMED.get(asked, asked)
        code = JOINED.get(asked) or next(d["gso_code"] for d in self.districts if key(d["name"]) == asked)
        everywhere = [(d, c) for d in self.communes for c in self.communes[d] if key(c["name"]) == key(row["ward"])]
        here = [found for found in everywhere if found[0] == code]
        if not here and len(everywhere) == 1:
            here = everywhere
        code, commune = here[0] if here else (code, self.seat(code))
        name = re.sub(r"^(GD|TP|Tx) ", "", row["name"])
        heads = [p for c in self.communes[code] for p in c["points"] if p["kind"] in ("provincial", "district")]
        if row["office_code"].endswith("0000"):
            kind = "provincial"
        elif not heads and row["office_code"].endswith("00") and asked not in JOINED:
            kind = "district"
        else:
            kind = "culture" if commune["kind"] == "xã" else "office"
        commune["points"].append({"kind": kind, "code": row["office_code"], "name": name, "mark": "listed"})

    def add(self, commune, kind):
        commune["points"].append({"kind": kind, "mark": "synthetic"})

    def has(self, commune, *kinds):
        return any(p["kind"] in kinds for p in commune["points"])

    def complete(self):
        everywhere = [c for d in self.districts for c in self.communes[d["gso_code"]]]
        for district in self.districts:
            communes = self.communes[district["gso_code"]]
            if not any(self.has(c, "provincial", "district") for c in communes):
                self.add(self.seat(district["gso_code"]), "district")
        aim = REPORTED.get(self.agency, ("", {}))
        offices = aim[1].get("offices") if aim[0] == "" else None
        culture = aim[1].get("culturePoints") if aim[0] == "" else None
        count = sum(self.has(c, "provincial", "district", "office") for c in everywhere)
        for commune in everywhere:
            town = commune["kind"] in ("phường", "thị trấn")
            if town and not commune["points"] and (offices is None or count < offices):
                self.add(commune, "office")
                count += 1
        if aim[0]:
            self.fill(self.communes[aim[0]], aim[1]["culturePoints"])
        else:
            rural = [c for c in everywhere if c["kind"] == "xã" and not self.has(c, "culture")]
            for commune in rural:
                self.add(commune, "culture")
            if culture is not None:
                self.fill([c for c in everywhere if c["kind"] == "xã"], culture)
        for district in self.districts:
            for commune in self.communes[district["gso_code"]]:
                if self.has(commune, "provincial", "district"):
                    self.add(commune, "kt1")
                    break

    def fill(self, communes, aim):
        """Adds points, one commune after another, until there are as many as reported."""
        communes = sorted(communes, key=lambda c: (len(c["points"]), c["gso_code"]))
        missing = aim - sum(p["kind"] == "culture" for c in communes for p in c["points"])
        for commune in communes[:max(0, missing)]:
            self.add(commune, "culture")

    def hectares(self, unit):
        return AREAS.get(unit["gso_code"]) or (round(float(unit["area_km2"]) * 100) if unit["area_km2"] else None)

    def lines(self):
        yield "# yaml-language-server: $schema=../../schemas/postal-network.schema.json"
        yield "# Made by scripts/postal-network.py; mend the script, not this file."
        yield "agency: %s" % self.agency
        yield 'gso: "%s"' % self.gso
        yield "name: {vi: Bưu điện tỉnh %s, en: Post of %s Province}" % (
            self.name, self.unit["name_en"].replace(" Province", ""))
        yield 'asOf: "2025-06-30"'
        yield "source: >-"
        yield "  units: GSO list of June 2025; postcodes: QĐ 2475/QĐ-BTTTT (2017) via github nlqd/zipvit; offices marked"
        yield "  listed: github HThanh-how/order-management (one source, not checked with the operator); areas computed from"
        yield "  polygons; populations of several years; the rest completed and marked synthetic"
        yield "areaHa: %d" % self.hectares(self.unit)
        yield "population: %s" % self.unit["population"]
        if self.agency in REPORTED:
            district, figures = REPORTED[self.agency]
            place = 'district: "%s", ' % district if district else ""
            yield "reported: {%s%s}" % (place, ", ".join("%s: %d" % pair for pair in figures.items()))
        yield "districts:"
        for district in self.districts:
            yield from self.district_lines(district)

    def district_lines(self, district):
        code = district["gso_code"]
        yield '  - gso: "%s"' % code
        yield "    name: %s" % district["name"]
        if self.hectares(district):
            yield "    areaHa: %d" % self.hectares(district)
        population = self.populations.get(POPULATIONS[code]) if code in POPULATIONS else district["population"]
        if population:
            yield "    population: %s" % population
        if code in SPECIAL:
            yield "    special: {workingDays: %d, mark: assumed}" % SPECIAL[code]
        yield "    communes:"
        for commune in self.communes[code]:
            fields = ['gso: "%s"' % commune["gso_code"], "name: %s" % quote(commune["name"])]
            postcode = self.postcodes.get((key(district["name"]), key(commune["name"])))
            if postcode:
                fields.append('postcode: "%s"' % postcode)
            if commune["points"]:
                fields.append("points: [%s]" % ", ".join(self.point(p) for p in commune["points"]))
            yield "      - {%s}" % ", ".join(fields)

    def point(self, point):
        named = ['code: "%s"' % point["code"], "name: %s" % quote(point["name"])] if "code" in point else []
        return "{%s}" % ", ".join(["kind: %s" % point["kind"]] + named + ["mark: %s" % point["mark"]])


def main(tables, out):
    names = ["units.csv", "postal-codes.csv", "post-offices.csv", "population-2009.csv"]
    data = {name: table(tables, name) for name in names}
    os.makedirs(out, exist_ok=True)
    for agency in PROVINCES:
        with open(os.path.join(out, agency + ".yaml"), "w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in Network(agency, data).lines())


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
