#!/usr/bin/env python3
"""Recomputes the fingerprint of an audit report against its database. Needs Python 3 and a DB-API driver, nothing else.

    python3 verify-provenance.py duckdb   bank.duckdb  bank.yaml       (pip install duckdb)
    python3 verify-provenance.py psycopg  "dbname=bank" bank.yaml      (pip install "psycopg[binary]")
    python3 verify-provenance.py oracledb "user/pw@host/service" bank.yaml

Any other driver: import this file and call verify(cursor, open("bank.yaml", "rb").read()).

A table hash is SHA-256 over its rows with entry <= mark, in the order of entry. A row is its cells in the alphabetic order of the
columns' names, joined by one byte 0x1F and ended by one byte 0x1E. cell() says what a cell is.
"""

import datetime
import decimal
import hashlib
import importlib
import sys

PREFIX = "@PREFIX@"
TRANSACTIONS_MARK = "@TRANSACTIONS_MARK@"
TRANSACTIONS_SHA = "@TRANSACTIONS_SHA@"
BALANCES_MARK = "@BALANCES_MARK@"
BALANCES_SHA = "@BALANCES_SHA@"
INSTITUTION_SHA = "@INSTITUTION_SHA@"
CODE = "@CODE@"
COMPOSITE = "@COMPOSITE@"


def cell(value, scale=None):
    """The bytes of a value; NULL has none. Decimals have the scale of their column where the driver says it, else the one that it
    delivers: an engine may leave zeros at the end away."""
    if value is None:
        return b""
    if isinstance(value, bool):
        return b"1" if value else b"0"
    if isinstance(value, float):
        raise ValueError("the driver delivers decimals as binary fractions; make it deliver decimal.Decimal")
    if scale is not None and scale > 0 and isinstance(value, (decimal.Decimal, int)):
        return format(decimal.Decimal(value), ".%df" % scale).encode()
    if isinstance(value, decimal.Decimal):
        return format(value, "f").encode()
    if isinstance(value, datetime.datetime):
        text = value.strftime("%Y-%m-%dT%H:%M:%S")
        return (text + (".%06d" % value.microsecond if value.microsecond else "")).encode()
    if isinstance(value, datetime.date):
        return value.isoformat().encode()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    if hasattr(value, "read"):
        return str(value.read()).encode()
    return str(value).encode()


def table_hash(cursor, table, mark, tie_breakers):
    """The hash of the rows of a table up to an entry."""
    cursor.execute(
        "SELECT * FROM %s WHERE entry <= %d ORDER BY entry, %s" % (table, int(mark), ", ".join(tie_breakers)))
    names = [column[0].lower() for column in cursor.description]
    scales = [column[5] if len(column) > 5 else None for column in cursor.description]
    order = sorted(range(len(names)), key=lambda index: names[index])
    digest = hashlib.sha256()
    while True:
        rows = cursor.fetchmany(5000)
        if not rows:
            return digest.hexdigest()
        for row in rows:
            cells = [cell(row[index], scales[index]) for index in order]
            if any(b"\x1e" in part or b"\x1f" in part for part in cells):
                raise ValueError("a text of %s holds a control character 0x1E or 0x1F" % table)
            digest.update(b"\x1f".join(cells) + b"\x1e")


def composite(transactions_mark, transactions_sha, balances_mark, balances_sha, institution_sha, code):
    """The fingerprint over six lines."""
    lines = "tx_hwm=%s\ntx_sha=%s\nbal_hwm=%s\nbal_sha=%s\nl2_sha=%s\ncode=%s\n" % (
        transactions_mark, transactions_sha, balances_mark, balances_sha, institution_sha, code)
    return hashlib.sha256(lines.encode()).hexdigest()


def verify(cursor, institution, out=sys.stdout):
    """Recomputes everything, prints a line for each part, and says whether all of it is as the report has it."""
    found = {
        "transactions": table_hash(cursor, PREFIX + "_transactions", TRANSACTIONS_MARK, ["id"]),
        "daily balances": table_hash(cursor, PREFIX + "_daily_balances", BALANCES_MARK, ["account_id", "business_day_start"]),
        "institution file": hashlib.sha256(institution).hexdigest(),
    }
    told = {"transactions": TRANSACTIONS_SHA, "daily balances": BALANCES_SHA, "institution file": INSTITUTION_SHA}
    found["fingerprint"] = composite(
        TRANSACTIONS_MARK, found["transactions"], BALANCES_MARK, found["daily balances"], found["institution file"], CODE)
    told["fingerprint"] = COMPOSITE
    for part in told:
        word = "OK  " if told[part] == found[part] else "DIFF"
        print("%s %s: report %s, now %s" % (word, part, told[part], found[part]), file=out)
    return told == found


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    driver, address, institution = arguments
    module = importlib.import_module(driver)
    if hasattr(module, "defaults") and hasattr(module.defaults, "fetch_decimals"):
        module.defaults.fetch_decimals = True
    connection = module.connect(address)
    with open(institution, "rb") as file:
        sys.exit(0 if verify(connection.cursor(), file.read()) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
