"""Reads what PostgreSQL logged (line prefix '§%p ', every statement) and makes a script for pgbench of what one session did.

usage: statements.py LOG FROM-BYTE COUNT|SCRIPT|APPEAL [PATTERN]
APPEAL prints the transaction of one appeal so that it can be run again and again: each time its number, ids and link are new.
COUNT prints how many statements the session ran, without BEGIN and COMMIT; SCRIPT prints them with their values.
PATTERN chooses the session: the first one with a statement that holds it."""
import re
import sys

log, start, what = sys.argv[1], int(sys.argv[2]), sys.argv[3]
pattern = sys.argv[4] if len(sys.argv) > 4 else ""
with open(log, "rb") as file:
    file.seek(start)
    text = file.read().decode("utf-8", "replace")
sessions = {}
current = {}
for entry in text.split("§")[1:]:
    number, _, rest = entry.partition(" ")
    statement = re.match(r"LOG:  duration: [\d.]+ ms  (?:execute [^:]*|statement): (.*)", rest, re.S)
    values = re.match(r"DETAIL:  parameters: (.*)", rest, re.S)
    if statement and statement.group(1).strip():
        current[number] = [statement.group(1).strip(), {}]
        sessions.setdefault(number, []).append(current[number])
    elif values and current.get(number):
        found = re.findall(r"\$(\d+) = (NULL|'(?:[^']|'')*')", values.group(1))
        current[number][1] = {int(place): value for place, value in found}
    elif rest.startswith("LOG:"):
        current[number] = None  # parse and bind, whose values come again with execute
skip = re.compile(r"scheduled_tasks|raised_at >|pg_notify|LISTEN|SELECT 1$|^SET |^SHOW|completed|event_publication SET")
chosen = []
for statements in sessions.values():
    own = [s for s in statements if not skip.search(s[0])]
    if any(pattern in s[0] for s in own) and len(own) > len(chosen):
        chosen = own
if what == "COUNT":
    print(sum(1 for s, _ in chosen if not re.match(r"BEGIN|COMMIT|ROLLBACK", s)))
else:
    script = []
    for statement, values in chosen:
        bound = re.sub(r"\$(\d+)", lambda m: values.get(int(m.group(1)), m.group(0)), statement)
        script.append(re.sub(r"\s*\n\s*", " ", bound).rstrip(";") + ";")
    if what == "APPEAL":
        begin = next(at for at, s in enumerate(script) if "INTO archive.numbers" in s)
        end = next(at for at, s in enumerate(script) if at > begin and s.startswith("COMMIT"))
        begin = max(at for at in range(begin) if script[at].startswith("BEGIN"))
        whole = "\n".join(script[begin:end + 1])
        year, number = re.search(r"matter/(\d{4})-(\d+)'", whole).groups()
        new = re.search(r"INTO matter.steps .*?'([0-9a-f]{8})-", whole).group(1)
        whole = whole.replace(f"{year}-{number}", f"{year}-:n").replace(f"'{number}'", "':n'").replace(f"〕{number}号", "〕:n号")
        whole = re.sub(f"'{new[:6]}[0-9a-f]{{2}}-[0-9a-f-]{{27}}'", "gen_random_uuid()", whole)
        whole = re.sub(r"(?m)^(INSERT INTO platform.event_publication.*)$", lambda m: re.sub(
            r"'[0-9a-f]{8}-[0-9a-f-]{27}'", "gen_random_uuid()", m.group(1)), whole, flags=re.I)
        whole = re.sub(r"(INTO appeal.links .*?)'[0-9a-f]{64}'", r"\1md5(random()::text) || md5(random()::text)", whole)
        script = re.sub(r"RETURNING last;", r"RETURNING last AS n \\gset", whole).split("\n")
    print("\n".join(script))
