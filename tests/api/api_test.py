#!/usr/bin/env python3
"""Holds every answer of the real server against api/openapi.json.

api_test.py BARNACLE REPOSITORY [URL]   Starts the program on a temporary file, or on the empty PostgreSQL database at URL, signs in for real, calls every operation
with good and with bad input. Fails for an answer that the document does not describe (status, content type, schema), for
an operation that is never called or never answers well, and for a route that has no operation or the other way round.
"""
import concurrent.futures
import datetime
import http.client
import io
import json
import pathlib
import re
import signal
import subprocess
import sys
import tarfile
import tempfile
import time

import jsonschema

PASSWORD = "a long enough passphrase"
PROGRAM, ROOT = sys.argv[1], pathlib.Path(sys.argv[2])
DOCUMENT = json.loads((ROOT / "api/openapi.json").read_text(encoding="utf-8"))
OPERATIONS = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, methods in DOCUMENT["paths"].items()
    for method, operation in methods.items()
}
faults = []
seen = {}  # operationId -> statuses


def fault(text):
    faults.append(text)
    print("FAULT", text, flush=True)


def routes_of_the_source():
    """Operation, method and path of each route, as the server lists them."""
    found = {}
    for source in (ROOT / "src/http").rglob("*.cpp"):
        text = source.read_text(encoding="utf-8")
        for method, path, _, operation in re.findall(
            r'\{Method::(\w+),\s*"([^"]+)",\s*Door::(\w+),\s*"(\w+)"', text
        ):
            root = "" if path in ("/health", "/metrics") or path.startswith("/api/") else "/api/v1"
            found[operation] = ("DELETE" if method == "del" else method.upper(), root + path)
    return found


def resolved(node):
    while "$ref" in node:
        target = DOCUMENT
        for part in node["$ref"].lstrip("#/").split("/"):
            target = target[part]
        node = target
    return node


def check_schema(schema, value, where):
    rooted = {**schema, "components": DOCUMENT["components"]}
    checker = jsonschema.Draft202012Validator(rooted)
    for error in list(checker.iter_errors(value))[:3]:
        fault(f"{where}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")


class Door:
    """One caller: a browser with its cookie, or a program with its token."""

    def __init__(self, address):
        self.host, self.port = address.split("//")[1].split(":")
        self.fields = {}

    def ask(self, method, path, body=None, fields=None):
        connection = http.client.HTTPConnection(self.host, int(self.port), timeout=60)
        sent = {**self.fields, **(fields or {})}
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
        payload = body if isinstance(body, (str, bytes)) or body is None else json.dumps(body)
        connection.request(method, path, payload, sent)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer, text

    def call(self, operation_id, expected, body=None, fields=None, query="", **parameters):
        """Calls one operation, checks the answer against the document, and gives its JSON and its fields."""
        method, path, operation = OPERATIONS[operation_id]
        for name, value in parameters.items():
            path = path.replace("{" + name + "}", value)
        answer, text = self.ask(method, path + query, body, fields)
        where = f"{operation_id} {method} {path}{query} -> {answer.status}"
        seen.setdefault(operation_id, set()).add(answer.status)
        if answer.status != expected:
            fault(f"{where}, expected {expected}: {text[:300]!r}")
        described = operation["responses"].get(str(answer.status))
        if described is None:
            fault(f"{where}: the document has no such status")
            return None, answer
        content = resolved(described).get("content")
        kind = (answer.getheader("Content-Type") or "").split(";")[0]
        if not content:
            if text:
                fault(f"{where}: a body that the document does not describe")
            return None, answer
        if kind not in content:
            fault(f"{where}: content type {kind}")
            return None, answer
        value = text.decode() if kind.startswith("text/") else json.loads(text)
        check_schema(content[kind]["schema"], value, where)
        if not answer.getheader("Request-Id"):
            fault(f"{where}: no Request-Id")
        if body is not None and isinstance(body, dict) and answer.status < 300:
            check_schema(operation["requestBody"]["content"]["application/json"]["schema"], body, where + " (request)")
        return value, answer


def ended(admin, job):
    """The job once it ended; a fault if that takes a minute."""
    for _ in range(600):
        seen, _ = admin.call("getJob", 200, id=job)
        if seen["state"] not in ("waiting", "running"):
            return seen
        time.sleep(0.1)
    fault(f"the job does not end: {seen}")
    return seen


def imports(admin):
    """A file comes in as a person does it: uploaded, looked at, begun, watched, taken back."""
    people = "First Name,Last Name,Email,Shoe size,Owner\n" + "".join(
        f"Ann{i},Reed{i},ann{i}@reed.example,{i % 50},\n" for i in range(1200)) + "Bad,,not an address@@,,\n,,,7,\n"
    raw = {"Content-Type": "text/csv"}
    upload, _ = admin.call("upload", 201, people, raw, query="?name=leads.csv")
    if upload["name"] != "leads.csv" or upload["bytes"] != len(people):
        fault(f"the upload is {upload}")
    admin.call("upload", 422, "", raw, query="?name=none.csv")
    admin.call("upload", 422, "x", raw, query="?nome=none.csv")
    before, _ = admin.call("listContacts", 200, query="?text=reed.example")
    seen, _ = admin.call("previewImport", 200, {"upload": upload["id"]})
    taken = [column["field"] for column in seen["columns"]]
    if taken != ["given_name", "family_name", "email", None, "owner"] or seen["columns"][2]["samples"][1] != "ann1@reed.example":
        fault(f"the columns are read as {seen['columns']}")
    if seen["rows"] != 1202 or seen["would"]["created"] != 1201 or seen["would"]["refused"] != 1 or not seen["refused"][0]["why"]:
        fault(f"the preview would {seen['would']} of {seen['rows']}: {seen['refused']}")
    after, _ = admin.call("listContacts", 200, query="?text=reed.example")
    if before != after:
        fault("a preview stores something")
    taken[3] = "notes"
    seen, _ = admin.call("previewImport", 200, {"upload": upload["id"], "columns": taken})
    if seen["columns"][3]["field"] != "notes":
        fault("a column goes where nobody put it")
    admin.call("previewImport", 422, {"upload": upload["id"], "columns": ["email"]})
    admin.call("previewImport", 422, {"upload": upload["id"], "columns": ["colour"] * 5})
    admin.call("previewImport", 404, {"upload": "file_00000000000000000000000000"})
    admin.call("startImport", 404, {"upload": upload["id"], "cadence": "none of ours"})
    admin.call("startImport", 422, {"upload": upload["id"], "permission": {"source": " "}})
    started, answer = admin.call("startImport", 202, {"upload": upload["id"], "columns": taken, "owner": None, "cadence": "none",
                                                      "permission": {"source": "asked at the fair"}, "country": "NO"})
    done = ended(admin, started["job"])
    if done["state"] != "finished" or done["done"] != done["total"] or not done["undo"]:
        fault(f"the job of an import ends as {done}")
    seen, _ = admin.call("getImport", 200, id=started["id"])
    if (seen["state"], seen["rows"], seen["created"], seen["refused"]) != ("finished", 1202, 1201, 1) or not seen["can_undo_until"]:
        fault(f"the import ends as {seen}")
    found, _ = admin.call("listContacts", 200, query="?text=ann7@reed.example")
    contact = found["items"][0]["contact"]
    if contact["notes"] != "7" or contact["enrollment"] or contact["permissions"][0]["words"] != "asked at the fair":
        fault(f"what came in is {contact}")
    errors, answer = admin.call("getImportErrors", 200, id=started["id"])
    if errors.count("\r\n") != 2 or "attachment" not in answer.getheader("Content-Disposition"):
        fault(f"the refused rows are {errors!r}")
    admin.call("getImportErrors", 404, id="imp_none")
    admin.call("getImport", 404, id="imp_none")
    admin.call("getJob", 404, id="job_none")
    listed, _ = admin.call("listImports", 200)
    jobs, _ = admin.call("listJobs", 200, query="?limit=5")
    if listed["items"][0]["id"] != started["id"] or jobs["items"][0]["id"] != started["job"]:
        fault("the latest import and job are not listed first")
    undo, _ = admin.call("undoImport", 202, id=started["id"])
    if (ended(admin, undo["id"])["problem_count"]) != 0:
        fault("the undo of an import left something")
    seen, _ = admin.call("getImport", 200, id=started["id"])
    after, _ = admin.call("listContacts", 200, query="?text=reed.example")
    if seen["state"] != "undone" or after["items"]:
        fault(f"the undone import is {seen}, with {len(after['items'])} contacts")
    admin.call("undoImport", 409, id=started["id"])
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vale;Ida;;;\r\nEMAIL:ida@vale.example\r\nEND:VCARD\r\n"
    upload, _ = admin.call("upload", 201, card, {"Content-Type": "text/vcard"}, query="?name=ida.vcf")
    seen, _ = admin.call("previewImport", 200, {"upload": upload["id"]})
    if seen["format"] != "vcard" or seen["would"]["created"] != 1:
        fault(f"a card is read as {seen}")


def changes_of_many(admin, me):
    """One change of several contacts: looked at, done, taken back as one; and a table of them."""
    people = []
    for name in ("Una Berg", "Ulf Berg", "Udo Berg"):
        made, _ = admin.call("addContact", 201, {"name": name, "emails": [{"address": name.split()[0].lower() + "@many.example"}]})
        people.append(made["contact"]["id"])

    def tags():
        found, _ = admin.call("listContacts", 200, query="?text=many.example")
        return [row["contact"]["tags"] for row in found["items"]]

    asked = {"operation": "tag", "arguments": {"tag": "fair"}, "contacts": people + people[:1]}
    seen, _ = admin.call("startJob", 200, {**asked, "dry_run": True})
    if (seen["matching"], seen["would_change"], seen["preview"][0]["what"]) != (3, 3, "tag fair") or tags() != [[], [], []]:
        fault(f"a change of three is shown as {seen}")
    live = Stream(admin)
    job, _ = admin.call("startJob", 202, asked)
    done = ended(admin, job["id"])
    while event := live.next():
        told = json.loads(event["data"])
        if event["event"] == "job":
            check_schema({"$ref": "#/components/schemas/JobSeen"}, told, "an event of a job")
            if told["id"] == job["id"] and told["state"] == "finished":
                break
    if (done["state"], done["done"], done["total"], done["changed"]) != ("finished", 3, 3, 3) or tags() != [["fair"]] * 3:
        fault(f"a change of three ends as {done} with {tags()}")
    seen, _ = admin.call("startJob", 200, {**asked, "dry_run": True})
    if seen["would_change"] != 0:
        fault("what is so already would change again")
    admin.call("undo", 200, {"entry": done["undo"]})
    if tags() != [[], [], []]:
        fault(f"undone as one, the tags are {tags()}")
    admin.call("undo", 409, {"entry": done["undo"]})
    steps = [("owner", {"owner": me["seller"]}), ("permission", {"state": "granted", "source": "at the fair", "channel": "email"}),
             ("pause", {"until": in_days(9), "reason": "moving"}), ("resume", {}), ("untag", {"tag": "fair"}), ("leave_cadence", {}),
             ("cadence", {"cadence": admin.call("listCadences", 200)[0]["items"][0]["name"]}), ("stop", {"reason": "not a fit"})]
    for operation, arguments in steps:
        job, _ = admin.call("startJob", 202, {"operation": operation, "arguments": arguments, "contacts": people})
        done = ended(admin, job["id"])
        if done["state"] != "finished" or done["problem_count"]:
            fault(f"{operation} ends as {done}")
    another = {"cadence": admin.call("listCadences", 200)[0]["items"][-1]["name"]}
    job, _ = admin.call("startJob", 202, {"operation": "cadence", "arguments": another, "contacts": people})
    done = ended(admin, job["id"])
    if done["problem_count"] != 3 or "not a fit" not in done["problems"][0]["detail"] or done["changed"]:
        fault(f"who was stopped is enrolled: {done}")
    admin.call("startJob", 422, {"operation": "tag", "contacts": people})
    admin.call("startJob", 422, {"operation": "tag", "arguments": {"tag": "x"}})
    admin.call("startJob", 422, {"operation": "import", "contacts": people})
    admin.call("startJob", 404, {"operation": "owner", "arguments": {"owner": "usr_00000000000000000000000001"}, "contacts": people})
    many, _ = admin.call("startJob", 422, {"operation": "resume", "contacts": ["con_%026d" % number for number in range(5001)]})
    job, _ = admin.call("startExport", 202, {"kind": "contacts_csv"})
    done = ended(admin, job["id"])
    table, answer = admin.call("getJobFile", 200, id=job["id"])
    if done["file"] != f"/api/v1/jobs/{job['id']}/file" or "Una,Berg" not in table or table.count("\r\n") < 4:
        fault(f"the table is {table[:200]!r}")
    admin.call("getJobFile", 404, id="job_none")
    job, _ = admin.call("startJob", 202, {"operation": "export", "contacts": people[:1]})
    ended(admin, job["id"])
    table, _ = admin.call("getJobFile", 200, id=job["id"])
    if table.count("\r\n") != 2:
        fault(f"the table of one is {table!r}")
    job, _ = admin.call("startExport", 202, {"kind": "everything"})
    if ended(admin, job["id"])["state"] != "finished":
        fault("the workspace does not come out")
    _, tar = admin.ask("GET", f"/api/v1/jobs/{job['id']}/file")
    with tarfile.open(fileobj=io.BytesIO(tar)) as folder:
        if b"Una" not in folder.extractfile("barnacle-export/contacts.jsonl").read():
            fault(f"the export of everything holds {folder.getnames()}")


def in_days(days, time=None):
    day = datetime.date.today() + datetime.timedelta(days=days)
    return day.isoformat() + (f"T{time}" if time else "")


def a_weekday(days):
    day = datetime.date.today() + datetime.timedelta(days=days)
    while day.weekday() > 4:
        day += datetime.timedelta(days=1)
    return day.isoformat()


def first_steps(admin):
    """Before there are contacts: who I am, the first run, and the demo that comes and goes."""
    mine, answer = admin.call("getMe", 200)
    admin.call("changeMe", 428, {"zone": "Europe/Oslo"})
    mine, answer = admin.call("changeMe", 200, {"language": "nb", "hours": "mon-fri 8:00-16:00"}, {"If-Match": answer.getheader("ETag")})
    if mine["language"] != "nb" or mine["hours"] != "mon-fri 8:00-16:00" or mine["name"] != "Nora Lind":
        fault(f"I am kept as {mine}")
    admin.call("changeMe", 412, {"zone": "Europe/Oslo"}, {"If-Match": '"999"'})
    admin.call("changeMe", 422, {"zone": "Moon/Base"}, {"If-Match": answer.getheader("ETag")})
    admin.call("getFirstRun", 200)
    admin.call("putFirstRun", 200, {"you": True, "mail": False, "people": False, "rhythm": False, "dismissed": False})
    if not admin.call("getFirstRun", 200)[0]["you"]:
        fault("the first run is not remembered")
    admin.call("getDemo", 200)
    admin.call("removeDemo", 409)
    loaded, _ = admin.call("loadDemo", 201)
    admin.call("loadDemo", 200)
    removed, answer = admin.call("removeDemo", 200)
    if loaded["contacts"] < 20 or removed["contacts"] != loaded["contacts"] or answer.getheader("Undo-Id") != removed["undo"]:
        fault(f"demo data came as {loaded} and went as {removed}")
    if admin.call("listContacts", 200)[0]["items"]:
        fault("demo data stays")


class Stream:
    """An open GET /events; each event as a dictionary of its fields."""

    def __init__(self, door, fields=None, query=""):
        self.connection = http.client.HTTPConnection(door.host, int(door.port), timeout=30)
        self.connection.request("GET", "/api/v1/events" + query, None, {**door.fields, **(fields or {})})
        self.answer = self.connection.getresponse()

    def next(self):
        """The next event that says something; None when the stream is over."""
        event = {}
        while line := self.answer.readline().decode():
            if line == "\n" and "data" in event:
                return event
            name, _, value = line.rstrip("\n").partition(": ")
            event = {} if line == "\n" else {**event, name: value}
        return None


def follow(admin, contact):
    """Live changes: told while they happen, gone on after an id, ended with the token."""
    operation = OPERATIONS["followEvents"][2]
    token, _ = admin.call("makeToken", 201, {"name": "events", "scope": "read", "days": 1})
    reader = Door(f"http://{admin.host}:{admin.port}")
    reader.fields = {"Authorization": "Bearer " + token["token"]}
    live = Stream(reader)
    kind = live.answer.getheader("Content-Type")
    if live.answer.status != 200 or kind not in operation["responses"]["200"]["content"]:
        fault(f"followEvents answers {live.answer.status} {kind}")
    seen.setdefault("followEvents", set()).add(live.answer.status)
    admin.call("pauseContact", 200, {"until": in_days(5), "why": "moving"}, id=contact)
    admin.call("resumeContact", 200, id=contact)
    first = live.next()
    data = json.loads(first["data"])
    if first["event"] != "entry" or data["id"] != first["id"] or data["contact"] != contact or set(data) != {"id", "kind", "contact", "by", "at"}:
        fault(f"the first event is {first}")
    second = live.next()
    again = Stream(reader, {"Last-Event-ID": first["id"]}).next()
    if again != second:
        fault(f"after {first['id']} comes {again}, and not {second}")
    reader.call("followEvents", 422, query="?after=con_1")
    admin.call("endToken", 204, id=token["id"])
    while event := live.next():
        if event["event"] != "entry":
            fault(f"a stream whose token ended says {event}")


def dates_and_recaps(admin, contact):
    """Typed dates, times to offer, the recap while it is typed, the day's figures."""
    read, _ = admin.call("readWhen", 200, query=f"?text=show+the+pilot+to+Jana%2C+in+3+weeks+15%3A00&contact={contact}")
    if read["what"] != "show the pilot to Jana" or not read["local"].endswith("15:00") or read["choices"]:
        fault(f"a line with a date is read as {read}")
    day, _ = admin.call("readWhen", 200, query=f"?text={a_weekday(14)}")
    if day["at"] is not None or not day["choices"] or day["is_free"]:
        fault(f"a day without a time offers no free times: {day}")
    saturday = datetime.date.today() + datetime.timedelta(days=14)
    saturday += datetime.timedelta(days=(5 - saturday.weekday()) % 7)
    clash, _ = admin.call("readWhen", 200, query=f"?text={saturday}+10%3A00&zone=Europe/Oslo")
    if clash["is_free"] or "Saturday" not in (clash["clash"] or ""):
        fault(f"a Saturday is no clash: {clash}")
    admin.call("readWhen", 422, query="?text=soon")
    admin.call("readWhen", 422, query="?text=mon&zone=Moon/Base")
    admin.call("readWhen", 404, query="?text=mon&contact=con_0000000000000000000000000a")
    times, _ = admin.call("listFreeTimes", 200, query="?days=20", id=contact)
    if len(times["items"]) != 3 or len({item["local"][:10] for item in times["items"]}) != 3:
        fault(f"three times on three days are offered: {times}")
    admin.call("listFreeTimes", 422, query="?days=900", id=contact)
    admin.call("listFreeTimes", 404, id="con_nobody")
    before, _ = admin.call("getContact", 200, id=contact)
    recap, _ = admin.call("draftRecap", 200, {
        "heard": {"problems": [{"words": "nobody knows what is in stock"}]}, "next_step": f"show the pilot, {a_weekday(9)} 10:00",
        "commitments": [{"side": "ours", "what": "send the plan", "due_on": in_days(4)}], "permission": None}, id=contact)
    if "nobody knows what is in stock" not in recap["text"] or "send the plan" not in recap["text"]:
        fault(f"the recap does not say what was heard: {recap['text']}")
    if "cost" not in [part["what"] for part in recap["missing"]] or recap["next_step"]["what"] != "show the pilot":
        fault(f"the recap does not say what is missing: {recap['missing']}")
    hollow, _ = admin.call("draftRecap", 200, {"heard": {}, "next_step": "follow up, " + a_weekday(9) + " 10:00"}, id=contact)
    if "next_step" not in [part["what"] for part in hollow["missing"]]:
        fault("a hollow next step is taken for one")
    admin.call("draftRecap", 422, {"heard": {"colour": "red"}}, id=contact)
    admin.call("draftRecap", 404, {}, id="con_nobody")
    after, _ = admin.call("getContact", 200, id=contact)
    if before != after:
        fault("drafting a recap changes the contact")
    queue, _ = admin.call("getQueue", 200)
    if queue["month"]["target"] != 70 or len(queue["ahead"]) > 5:
        fault(f"the queue's figures are {queue['month']}")
    expected = 200 if queue["items"] else 204
    ready, _ = admin.call("getNext", expected)
    if ready and ready["line"]["contact_id"] != ready["prepared"]["contact_id"]:
        fault("the next line and what is prepared are of two contacts")
    admin.call("getNext", 404, query="?seller=nobody")


def twice(admin):
    """A request with an Idempotency-Key is done once."""
    body, key = {"name": "Once Only", "phones": [{"number": "+4721555019"}]}, {"Idempotency-Key": "once-1"}
    first, _ = admin.call("addContact", 201, body, key)
    again, answer = admin.call("addContact", 201, body, key)
    if again != first or answer.getheader("Idempotent-Replay") != "true":
        fault("the same request with the same key is answered differently")
    admin.call("addContact", 422, {**body, "name": "Once More"}, key)
    # Many at once: one is done, the others hear of it or of that answer.
    key["Idempotency-Key"] = "once-2"
    body = {"text": "call once in 4 days 11:00 about the key", "dry_run": False}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: admin.ask("POST", "/api/v1/quick-add", body, key)[0], range(8)))
    if sum(a.status == 201 and not a.getheader("Idempotent-Replay") for a in answers) != 1 or any(
            a.status not in (201, 409) for a in answers):
        fault(f"eight at once are answered {[a.status for a in answers]}")


def cli(address, token, *words, stdin=None):
    """barnacle api …: its exit code and what it says on both."""
    done = subprocess.run([PROGRAM, "api", *words], capture_output=True, text=True, input=stdin, check=False,
                          env={"BARNACLE_SERVER": address, "BARNACLE_TOKEN": token, "PATH": "/usr/bin:/bin", "HOME": "/nowhere"})
    return done.returncode, done.stdout, done.stderr


def command_line(address, token):
    """The exit codes of ux.md section 9, over the wire."""
    code, out, _ = cli(address, token, "GET", "/session")
    if code != 0 or json.loads(out)["name"] != "Nora Lind":
        fault(f"barnacle api GET /session: {code} {out}")
    for expected, *words in (
        (0, "POST", "/quick-add", "--body", '{"text":"call once in 5 days 12:00","dry_run":true}'),
        (0, "get", "health"),
        (2, "POST", "/contacts", "--body", '{"wrong":1}'),
        (2, "GET", "/contacts?limit=1000"),
        (3, "GET", "/contacts/con_none"),
    ):
        code, out, err = cli(address, token, *words)
        if code != expected:
            fault(f"barnacle api {' '.join(words)} ends with {code}: {out[:200]} {err[:200]}")
        if expected and (out or not err.startswith("barnacle: ")):
            fault(f"barnacle api {' '.join(words)} says {out[:200]!r} {err[:200]!r}")
    code, out, _ = cli(address, token, "POST", "/contacts", "--body", "-", "--key", "cli-1", stdin='{"name":"Over The Wire"}')
    made = json.loads(out)["contact"]["id"] if code == 0 else fault(f"a body from stdin: {code}")
    if cli(address, token, "PATCH", f"/contacts/{made}", "--body", '{"title":"Head"}')[0] != 5:
        fault("a PATCH without --if-match does not end with 5")
    if cli(address, token, "PATCH", f"/contacts/{made}", "--if-match", "*", "--body", '{"title":"Head"}')[0] != 0:
        fault("a PATCH with --if-match does not end with 0")
    if cli(address, "1.wrong", "GET", "/queue")[0] != 4:
        fault("a wrong token does not end with 4")
    if cli("http://127.0.0.1:9", token, "GET", "/queue")[0] != 7:
        fault("a server that is not there does not end with 7")
    if cli("ftp://x", token, "GET", "/queue")[0] != 2:
        fault("an address that is none does not end with 2")


def lists_and_views(admin, maria, ravi):
    """The filter language, order, total and what goes with a row; saved views."""
    def ids(query):
        page, _ = admin.call("listContacts", 200, query=query)
        return [row["contact"]["id"] for row in page["items"]]

    if ids("?filter=tag%3Afair+nordlys") != [maria] or maria in ids("?filter=-tag%3Afair"):
        fault("the filter finds somebody else")
    if set(ids("?filter=tag%3Afair+or+ravi")) != {maria, ravi}:
        fault("or is not read")
    for order in ("name", "due", "last_touch", "created"):
        forth, back = ids(f"?sort={order}"), ids(f"?sort=-{order}")
        if len(forth) != len(back) or set(forth) != set(back):
            fault(f"sort={order} loses somebody")
        # Page by page it is the same list.
        walked, cursor = [], ""
        while True:
            page, _ = admin.call("listContacts", 200, query=f"?sort={order}&limit=1{cursor}")
            walked += [row["contact"]["id"] for row in page["items"]]
            if not page["next_cursor"]:
                break
            cursor = "&cursor=" + page["next_cursor"]
        if walked != forth:
            fault(f"sort={order} page by page is another list: {walked}, {forth}")
    names = [row["contact"]["family_name"] for row in admin.call("listContacts", 200, query="?sort=name")[0]["items"]]
    page, _ = admin.call("listContacts", 200, query="?filter=has%3Aemail&total=true&include=organization,deals,planned&limit=1")
    if page["total"] < len(names) or "deals" not in page["items"][0] or "organization" not in page["items"][0]:
        fault(f"total or include is missing: {page}")
    refused, _ = admin.call("listContacts", 422, query="?filter=tag%3Afair+colour%3Ared")
    if "Column 10" not in refused["detail"]:
        fault(f"the column is not said: {refused['detail']}")
    for wrong in ("filter=owner%3Anobody-here", "filter=(", "sort=size", "include=everything", "cursor=x.y", "sort=name&cursor=m1.x"):
        admin.call("listContacts", 422, query="?" + wrong)

    view, answer = admin.call("addView", 201, {"name": "Fair", "page": "contacts", "filter": "tag:fair", "sort": "-due",
                                               "columns": ["name", "due"], "shared": True})
    admin.call("addView", 422, {"name": "Broken", "filter": "tag:"})
    admin.call("addView", 422, {"name": "", "filter": ""})
    count, _ = admin.call("countView", 200, id=view["id"])
    if count["count"] != len(ids("?filter=tag%3Afair")):
        fault(f"the view counts {count}")
    admin.call("countView", 404, id="view_none")
    changed, answer = admin.call("editView", 200, {"name": "The fair"}, {"If-Match": answer.getheader("ETag")}, id=view["id"])
    if changed["name"] != "The fair" or changed["filter"] != "tag:fair":
        fault("a patch of a view changes more or less than it names")
    admin.call("editView", 412, {"name": "x"}, {"If-Match": '"99"'}, id=view["id"])
    admin.call("removeView", 428, id=view["id"])
    removed, _ = admin.call("removeView", 200, None, {"If-Match": answer.getheader("ETag")}, id=view["id"])
    if any(each["id"] == view["id"] for each in admin.call("listViews", 200)[0]["items"]):
        fault("a removed view is still listed")
    admin.call("undo", 200, {"entry": removed["undo"]})
    if not any(each["id"] == view["id"] for each in admin.call("listViews", 200)[0]["items"]):
        fault("undo does not bring the view back")


def searching(admin, maria):
    """Accents and one slip in a word are forgiven, words marked, what is hidden is not found."""
    def found(words, kind):
        groups, _ = admin.call("search", 200, query="?q=" + words)
        return [item for group in groups["groups"] if group["kind"] == kind for item in group["items"]]

    for words in ("maria", "mraia", "Mar%C3%ADa+lop", "lopz", "nordlys.no"):
        if maria not in [item["id"] for item in found(words, "contact")]:
            fault(f"search for {words} does not find Maria")
    if found("maria", "contact")[0]["marks"] != [[0, 5]]:
        fault(f"the marks are {found('maria', 'contact')}")
    if not found("nordlis", "organization") or not found("first+round", "cadence"):
        fault("organizations or cadences are not found")
    admin.call("editContact", 200, {"notes": "prefers the r\u00e9sum\u00e9 before lunch"}, {"If-Match": "*"}, id=maria)
    note = found("resume", "note")
    if not note or note[0]["id"] != maria or note[0]["title"][slice(*note[0]["marks"][0])] != "r\u00e9sum\u00e9":
        fault(f"a note is not found: {note}")
    if not found("resume+from%3Amaria", "note") or found("resume+from%3Aravi", "note"):
        fault("from: narrows wrongly")
    if found("resume+before%3A2020-01-01", "note") or not found("lopez+has%3Aemail", "contact"):
        fault("before: or has: narrows wrongly")
    admin.call("search", 422, query="?q=a")
    admin.call("search", 422, query="?q=maria&limit=500")


def deleting(admin):
    """What is deleted is hidden everywhere, and undo brings it back."""
    def etag(operation, id_):
        return {"If-Match": admin.call(operation, 200, id=id_)[1].getheader("ETag")}

    made, _ = admin.call("addContact", 201, {"name": "Dele Teme", "organization": "Gone Soon Ltd", "emails": [{"address": "dele@gone.example"}]})
    id_, organization = made["contact"]["id"], made["contact"]["organization"]
    deal, _ = admin.call("addDeal", 201, {"name": "a mistake", "contacts": [id_]})
    admin.call("removeOrganization", 409, None, etag("getOrganization", organization), id=organization)
    admin.call("removeDeal", 428, id=deal["id"])
    removed, _ = admin.call("removeDeal", 200, None, etag("getDeal", deal["id"]), id=deal["id"])
    admin.call("getDeal", 404, id=deal["id"])
    admin.call("undo", 200, {"entry": removed["undo"]})
    admin.call("getDeal", 200, id=deal["id"])
    admin.call("removeDeal", 200, None, etag("getDeal", deal["id"]), id=deal["id"])
    admin.call("removeContact", 428, id=id_)
    admin.call("removeContact", 404, None, {"If-Match": "*"}, id="con_nobody")
    gone, _ = admin.call("removeContact", 200, None, etag("getContact", id_), id=id_)
    admin.call("getContact", 404, id=id_)
    admin.call("editContact", 404, {"title": "x"}, {"If-Match": "*"}, id=id_)
    listed, _ = admin.call("listContacts", 200, query="?text=dele")
    queue, _ = admin.call("getQueue", 200, query="?limit=200")
    hits, _ = admin.call("search", 200, query="?q=dele")
    if listed["items"] or any(group["kind"] == "contact" for group in hits["groups"]) or any(line["contact_id"] == id_ for line in queue["items"] + queue["ahead"]):
        fault("a deleted contact is still in a list")
    emptied, _ = admin.call("removeOrganization", 200, None, etag("getOrganization", organization), id=organization)
    admin.call("getOrganization", 404, id=organization)
    admin.call("removeOrganization", 404, None, {"If-Match": "*"}, id=organization)
    admin.call("undo", 200, {"entry": emptied["undo"]})
    admin.call("undo", 200, {"entry": gone["undo"]})
    back, _ = admin.call("getContact", 200, id=id_)
    if back["next"] is None or back["next"]["state"] != "planned":
        fault("who was brought back has no planned touch")
    report, _ = admin.call("audit", 200)
    if report["violation_count"]:
        fault(f"deleting breaks a promise: {report['violations']}")


def story(admin, anybody):
    """Calls every operation: first as it should be, then as it should not."""
    me, _ = admin.call("getSession", 200)
    first_steps(admin)
    maria, made = admin.call(
        "addContact",
        201,
        {"name": "Maria Lopez", "organization": "Nordlys AS", "emails": [{"address": "Maria@Nordlys.no", "label": "work"}],
         "phones": [{"number": "+4722334455", "label": ""}], "zone": "Europe/Oslo", "issue": "slow stock", "tags": ["fair"]},
    )
    id_ = maria["contact"]["id"]
    if maria["contact"]["emails"][0]["address"] != "Maria@nordlys.no":
        fault(f"the address is not in normal form: {maria['contact']['emails']}")
    if made.getheader("Location") != f"/api/v1/contacts/{id_}":
        fault("addContact: no Location")
    organization = maria["contact"]["organization"]
    admin.call("addContact", 200, {"name": "Maria Lopez", "emails": [{"address": "Maria@nordlys.no"}], "title": "CEO"})
    admin.call("addContact", 422, {"name": "Nobody", "wrong": 1})
    refused, _ = admin.call("addContact", 422, {"emails": [{"address": 7}]})
    if refused["errors"][0]["pointer"] != "/emails/0/address":
        fault(f"the pointer is {refused['errors'][0]['pointer']}")
    admin.call("addContact", 400, "{")
    admin.call("addContact", 415, "name=x", {"Content-Type": "text/plain"})
    ravi, _ = admin.call("addContact", 201, {"given_name": "Ravi", "family_name": "Rao", "emails": [{"address": "ravi@qa.example"}],
                                             "phones": [{"number": "+441632960001"}]})
    ravi_id = ravi["contact"]["id"]
    other, _ = admin.call("addContact", 201, {"name": "Ravi Raoh", "emails": [{"address": "r.rao@qa.example"}]})

    page, _ = admin.call("listContacts", 200, query="?limit=1")
    if len(page["items"]) != 1 or not page["next_cursor"]:
        fault("a page of one has one item and a cursor")
    rest, _ = admin.call("listContacts", 200, query=f"?limit=200&cursor={page['next_cursor']}")
    if id_ == rest["items"][0]["contact"]["id"] or len(rest["items"]) != 2:
        fault("the second page goes on where the first ended")
    found, _ = admin.call("listContacts", 200, query="?text=nordlys&tag=fair&next_step=none&temperature=promising")
    if [row["contact"]["id"] for row in found["items"]] != [id_]:
        fault("the filters do not find Maria alone")
    admin.call("listContacts", 422, query="?colour=red")
    admin.call("listContacts", 422, query="?limit=201")
    admin.call("listContacts", 422, query="?owner=nobody")
    # `fields` leaves members out, so its answer is looked at by itself.
    _, text = admin.ask("GET", "/api/v1/contacts?fields=next")
    if list(json.loads(text)["items"][0]) != ["next"]:
        fault("fields=next gives more than that")

    file, answer = admin.call("getContact", 200, id=id_)
    tag = answer.getheader("ETag")
    same, _ = admin.ask("GET", f"/api/v1/contacts/{id_}", fields={"If-None-Match": tag})
    if same.status != 304:
        fault(f"If-None-Match gives {same.status}")
    admin.call("getContact", 404, id="con_nobody")
    admin.call("editContact", 428, {"title": "Head"}, id=id_)
    admin.call("editContact", 412, {"title": "Head"}, {"If-Match": '"999"'}, id=id_)
    edited, answer = admin.call("editContact", 200, {"title": "Head", "tags": ["fair", "oslo"]}, {"If-Match": tag}, id=id_)
    if edited["contact"]["tags"] != ["fair", "oslo"] or edited["contact"]["given_name"] != "Maria":
        fault("a merge patch changes what it names and nothing else")
    tag = answer.getheader("ETag")
    admin.call("editContact", 422, {"title": None}, {"If-Match": tag}, id=id_)
    _, answer = admin.call("editDiscovery", 200, {"success": "half the stock", "problems": [{"words": "slow stock"}]},
                           {"If-Match": tag}, id=id_)
    admin.call("editDiscovery", 404, {"success": "x"}, {"If-Match": "*"}, id="con_nobody")
    admin.call("listDuplicates", 200)
    admin.call("mergeContacts", 200, {"from": other["contact"]["id"]}, id=ravi_id)
    admin.call("mergeContacts", 409, {"from": ravi_id}, id=ravi_id)

    queue, _ = admin.call("getQueue", 200)
    for name in ("length", "done", "minutes_planned", "minutes_of_blocks"):
        if not isinstance(queue[name], int):
            fault(f"the queue's {name} is no number")
    admin.call("getQueue", 404, query="?seller=nobody")
    dates_and_recaps(admin, id_)
    lists_and_views(admin, id_, ravi_id)
    searching(admin, id_)
    deleting(admin)
    admin.call("prepareTouch", 200, id=id_)
    admin.call("prepareTouch", 404, id=id_, query="?letter=none-of-ours")
    why, _ = admin.call("explainContact", 200, id=id_)
    if not why["why"] or not why["next"]:
        fault("Maria has no next touch with its reasons")
    admin.call("getContactTimeline", 200, id=id_)
    admin.call("listContactTouches", 200, id=id_)
    cadences, _ = admin.call("listCadences", 200)
    if not cadences["items"]:
        text = (sorted((ROOT / "cadences").glob("*"))[0]).read_text(encoding="utf-8")
        admin.call("saveCadence", 201, {"text": text})
        cadences, _ = admin.call("listCadences", 200)
    cadence = cadences["items"][0]
    name = cadence["name"]
    admin.call("getCadence", 200, name=name)
    admin.call("getCadence", 404, name="none")
    text = cadence["text"] or (sorted((ROOT / "cadences").glob("*"))[0]).read_text(encoding="utf-8")
    admin.call("saveCadence", 200, {"text": text, "dry_run": True, "people": "move"})
    admin.call("saveCadence", 201, {"text": text})
    admin.call("saveCadence", 422, {"text": "no cadence"})
    checked, _ = admin.call("checkCadence", 200, {"text": "no cadence"})
    if not checked["faults"] or checked["faults"][0]["line"] < 1:
        fault("a text that is no cadence has no faults")
    admin.call("previewWalk", 200, id=id_, query=f"?cadence={name}")
    admin.call("previewWalk", 422, id=id_)
    admin.call("enrollContacts", 200, {"contacts": [id_, ravi_id], "dry_run": True}, name=name)
    admin.call("enrollContacts", 404, {"contacts": [id_]}, name="none")
    admin.call("enrollContact", 201, {"cadence": name}, id=id_)
    admin.call("enrollContact", 404, {"cadence": "none"}, id=id_)
    admin.call("pauseEnrollment", 200, {"until": in_days(9), "why": "fair"}, id=id_)
    admin.call("resumeEnrollment", 200, id=id_)
    admin.call("leaveCadence", 200, id=id_, query="?why=enough")
    admin.call("leaveCadence", 409, id=id_)

    # The next-step gate: a conversation is saved with what follows from it, or not at all.
    gate, _ = admin.call("recordOutcome", 422, {"contact": id_, "channel": "call", "outcome": "connected", "words": "talked"})
    if gate["errors"][0]["code"] != "gate.open":
        fault(f"the gate says {gate['errors'][0]['code']}")
    admin.call("recordOutcome", 201, {"contact": id_, "channel": "call", "outcome": "connected", "words": "talked",
                                      "next_step": {"what": "show the pilot to Jana", "channel": "call",
                                                    "at": a_weekday(7) + "T10:00", "zone": "Europe/Oslo", "agreed": True}})
    signed, _ = admin.call("recordOutcome", 201, {"contact": ravi_id, "channel": "call", "outcome": "connected",
                                                  "permission": {"answer": "granted", "words": "yes, write to me"}})
    line = signed["contact"]["permissions"][-1]
    if line["asked_by"] != me["name"] or line["at"].startswith("1970"):
        fault("a permission is not signed by who asked, and when")
    admin.call("recordOutcome", 404, {"contact": "con_0000000000000000000000000a", "outcome": "no answer"})
    admin.call("recordOutcome", 422, {"contact": id_, "outcome": "vanished"})
    admin.call("receiveTouch", 201, {"words": "yes, call me", "intent": "positive"}, id=ravi_id)
    admin.call("receiveTouch", 422, {"intent": "mumbling"}, id=ravi_id)
    admin.call("setNextStep", 200, {"what": "send the price list", "at": a_weekday(8) + "T11:00", "zone": "Europe/Oslo"}, id=id_)
    admin.call("setNextStep", 422, {"what": "follow up", "at": a_weekday(8) + "T11:00", "zone": "Europe/Oslo"}, id=id_)
    noted, _ = admin.call("addNote", 201, {"text": "prefers mornings"}, id=id_)
    if not noted["contact"]["notes"].endswith("prefers mornings"):
        fault("addNote: the note is not among the contact's notes")
    admin.call("addNote", 422, {"text": " "}, id=id_)
    admin.call("addCommitment", 201, {"side": "ours", "what": "send the price", "due_on": in_days(3)}, id=id_)
    admin.call("addCommitment", 422, {"side": "ours", "what": "", "due_on": in_days(3)}, id=id_)
    admin.call("endCommitment", 200, {"kept": True}, id=id_, index="0")
    admin.call("endCommitment", 404, {"kept": True}, id=id_, index="nine")
    admin.call("planTouch", 200, {"at": a_weekday(10) + "T10:00", "zone": "Europe/Oslo", "channel": "call", "reason": "asked to"}, id=id_)
    admin.call("planTouch", 422, {"at": a_weekday(10) + "T10:00"}, id=id_)
    worded, _ = admin.call("wordPlan", 200, {"aim": "hear about the hall", "voicemail": "Maria, it is Nora. I call again at two."}, id=id_)
    if not worded["own"] or worded["call_plan"]["goal"] != "hear about the hall" or not worded["call_plan"]["opening"]:
        fault(f"the call plan is not in the seller's own words: {worded['call_plan']}")
    if worded["call_plan"]["voicemail"]["seconds"] < 1:
        fault("nobody says how long the own voicemail takes")
    admin.call("wordPlan", 422, {"aim": "x" * 2001}, id=id_)
    admin.call("undo", 200, {})
    asked, _ = admin.call("prepareTouch", 200, id=id_)
    if asked["own"] or asked["call_plan"]["goal"] == "hear about the hall":
        fault("an undone wording still stands")
    admin.call("skipTouch", 200, {"reason": "met at the fair"}, id=id_)
    admin.call("skipTouch", 422, {"reason": ""}, id=id_)
    admin.call("planTouch", 200, {"afresh": True}, id=id_)
    admin.call("pauseContact", 200, {"until": in_days(5), "why": "moving"}, id=id_)
    admin.call("resumeContact", 200, id=id_)
    admin.call("recordPermission", 200, {"answer": "granted", "words": "sure", "basis": "consent"}, id=id_)
    admin.call("recordPermission", 422, {"answer": "perhaps"}, id=id_)
    admin.call("listPermissions", 200, id=id_)
    stopped, _ = admin.call("stopContact", 200, {"reason": "said no", "words": "we build our own"}, id=ravi_id)
    if stopped["next"] is not None:
        fault("a stop leaves a next touch")
    admin.call("enrollContact", 403, {"cadence": name}, id=ravi_id)
    admin.call("liftStops", 422, {"why": ""}, id=ravi_id)
    admin.call("liftStops", 200, {"why": "a mix-up of names"}, id=ravi_id)

    admin.call("listOrganizations", 200)
    admin.call("getOrganization", 200, id=organization)
    admin.call("getOrganization", 404, id="org_none")
    admin.call("pauseOrganization", 200, {"until": in_days(4), "why": "moving"}, id=organization)
    admin.call("resumeOrganization", 200, id=organization)
    admin.call("declareCrisis", 200, {"place": {"country": "NO"}, "until": in_days(3), "why": "storm"})
    admin.call("endCrisis", 200, query="?place=NO")

    deal, answer = admin.call("addDeal", 201, {"name": "40 seats", "contacts": [id_], "amount": {"amount": "48000.00", "currency": "EUR"}})
    deal_id = deal["id"]
    admin.call("addDeal", 422, {"name": "of nobody"})
    admin.call("listDeals", 200, query="?state=open")
    admin.call("listOrganizationDeals", 200, id=organization)
    admin.call("getDeal", 200, id=deal_id)
    admin.call("getDeal", 404, id="deal_none")
    admin.call("editDeal", 200, {"decision_date": in_days(60)}, {"If-Match": answer.getheader("ETag")}, id=deal_id)
    admin.call("editDeal", 428, {"decision_date": in_days(60)}, id=deal_id)
    admin.call("moveDeal", 200, {"stage": "presentation"}, id=deal_id)
    admin.call("moveDeal", 422, {"stage": "daydream"}, id=deal_id)
    admin.call("loseDeal", 422, {"because": ""}, id=deal_id)
    admin.call("loseDeal", 200, {"because": "price"}, id=deal_id)
    admin.call("reopenDeal", 200, id=deal_id)
    admin.call("winDeal", 200, {}, id=deal_id)

    asset, answer = admin.call("addAsset", 201, {"title": "How Nordlys halved its stock", "form": "case study",
                                                 "link": "https://example.org/nordlys", "issues": ["slow stock"]})
    admin.call("addAsset", 422, {"title": ""})
    admin.call("listAssets", 200)
    admin.call("listGaps", 200)
    admin.call("getAsset", 200, id=asset["id"])
    patched, answer = admin.call("editAsset", 200, {"language": "de"}, {"If-Match": answer.getheader("ETag")}, id=asset["id"])
    if patched["title"] != asset["title"] or patched["language"] != "de":
        fault("a patch of an asset changes more or less than it names")
    fitting, _ = admin.call("prepareTouch", 200, id=ravi_id)
    admin.call("addCommitment", 201, {"side": "ours", "what": "send the case", "due_on": in_days(2)}, id=ravi_id)
    admin.call("recordOutcome", 404, {"contact": ravi_id, "channel": "email", "outcome": "none yet", "kept": [7]})
    kept, _ = admin.call("recordOutcome", 201, {"contact": ravi_id, "channel": "email", "outcome": "none yet", "kept": [0],
                                                "assets": [asset["id"]]})
    if not kept["contact"]["commitments"][0]["kept_at"] or asset["id"] not in kept["contact"]["standing"]["assets_had"]:
        fault("what a touch kept and gave is not known")
    again, _ = admin.call("prepareTouch", 200, id=ravi_id)
    if any(one["asset"]["id"] == asset["id"] for one in again["assets"]):
        fault("an asset is offered to whoever has it")
    admin.call("removeAsset", 428, id=asset["id"])
    admin.call("removeAsset", 204, None, {"If-Match": answer.getheader("ETag")}, id=asset["id"])

    ana, answer = admin.call("addSeller", 201, {"name": "Ana Ruiz", "zone": "Europe/Madrid", "place": {"country": "ES"}})
    admin.call("addSeller", 422, {"name": "Nowhere", "zone": "Moon/Base"})
    admin.call("addSeller", 409, {"name": "Ana Ruiz"})
    admin.call("listSellers", 200)
    admin.call("getSeller", 200, id=ana["id"])
    admin.call("editSeller", 200, {"blocks": [{"from": 480, "to": 540}]}, {"If-Match": answer.getheader("ETag")}, id=ana["id"])
    admin.call("takeLeave", 201, {"first": in_days(3), "last": in_days(9), "reason": "holidays", "cover": me["seller"]}, id=ana["id"])
    admin.call("takeLeave", 422, {"first": in_days(9), "last": in_days(3)}, id=ana["id"])
    admin.call("handOver", 200, {"to": me["seller"], "leaves_for_good": True}, id=ana["id"])
    admin.call("handOver", 422, {"to": me["seller"]}, id=me["seller"])

    admin.call("listSettings", 200)
    admin.call("getSetting", 200, name="decision_lead_days")
    admin.call("getSetting", 404, name="mood")
    admin.call("changeSetting", 200, {"value": 45}, name="decision_lead_days")
    admin.call("changeSetting", 200, {"value": "articles"}, name="pace")
    admin.call("changeSetting", 422, {"value": "many"}, name="decision_lead_days")

    line = {"text": "call maria in 3 days 11:00 about qa head #pharma", "dry_run": True}
    reading, _ = admin.call("quickAdd", 200, line)
    if reading["contact"] is None or reading["contact"]["id"] != id_ or not reading["chips"]:
        fault(f"the line is read as {reading['reading']}")
    admin.call("quickAdd", 201, {"text": line["text"]})
    admin.call("quickAdd", 422, {"text": "call"})
    admin.call("quickAdd", 422, {"text": "call ravi about " + "x" * 5000})
    timeline, _ = admin.call("getTimeline", 200, query="?limit=5")
    admin.call("getTimeline", 200, query=f"?after={timeline['items'][-1]['id']}")
    undone, _ = admin.call("undo", 200, {})
    if undone["contact"] != id_ or undone["actor"] != me["name"]:
        fault("undo takes back something else than what was done last")
    report, _ = admin.call("audit", 200)
    if report["violation_count"]:
        fault(f"promises broken: {report['violations']}")

    imports(admin)
    changes_of_many(admin, me)
    user, _ = admin.call("addUser", 201, {"name": "Ben Weiss", "email": "ben@example.org", "password": PASSWORD})
    admin.call("addUser", 422, {"name": "", "email": "x", "password": "short"})
    admin.call("listUsers", 200)
    token, _ = admin.call("makeToken", 201, {"name": "reader", "scope": "read", "days": 3})
    admin.call("makeToken", 422, {"name": ""})
    admin.call("listTokens", 200)
    reader = Door(f"http://{admin.host}:{admin.port}")
    reader.fields = {"Authorization": "Bearer " + token["token"]}
    reader.call("listContacts", 200)
    reader.call("addContact", 403, {"name": "Not Allowed"})
    reader.call("audit", 403)
    admin.call("endToken", 204, id=token["id"])
    reader.call("listContacts", 401)
    follow(admin, id_)

    # A browser: cookie, CSRF token, its own origin.
    session, answer = anybody.call("signIn", 201, {"email": "ben@example.org", "password": PASSWORD})
    anybody.call("signIn", 401, {"email": "ben@example.org", "password": "wrong wrong wrong"})
    browser = Door(f"http://{admin.host}:{admin.port}")
    browser.fields = {"Cookie": answer.getheader("Set-Cookie").split(";")[0], "X-CSRF-Token": session["csrf_token"],
                      "Origin": f"http://{admin.host}:{admin.port}"}
    browser.call("getSession", 200)
    browser.call("skipTouch", 403, {"reason": "x"}, {"X-CSRF-Token": "guessed"}, id=id_)
    browser.call("undo", 404, {})  # what somebody else did last is not his to take back by Z
    session, answer = browser.call("changePassword", 200, {"old_password": PASSWORD, "new_password": PASSWORD + " too"})
    browser.fields["Cookie"] = answer.getheader("Set-Cookie").split(";")[0]
    browser.fields["X-CSRF-Token"] = session["csrf_token"]
    # An inquiry belongs to whoever opens it, for ten minutes.
    tom, _ = admin.call("addSeller", 201, {"name": "Tomas Faro", "zone": "Europe/Lisbon"})
    seat, _ = admin.call("addUser", 201, {"name": "Tomas Faro", "email": "tomas@example.org", "password": PASSWORD,
                                          "seller": tom["id"]})
    asked, _ = admin.call("addContact", 201, {"name": "Ines Sousa", "emails": [{"address": "ines@sousa.example"}],
                                              "asked": "How fast does it pay back?", "owner": me["seller"]})
    asker = asked["contact"]["id"]
    session, answer = anybody.call("signIn", 201, {"email": "tomas@example.org", "password": PASSWORD})
    colleague = Door(f"http://{admin.host}:{admin.port}")
    colleague.fields = {"Cookie": answer.getheader("Set-Cookie").split(";")[0], "X-CSRF-Token": session["csrf_token"],
                        "Origin": f"http://{admin.host}:{admin.port}"}
    colleague.call("openInquiry", 204, contact=asker)
    colleague.call("openInquiry", 204, contact=asker)
    taken, _ = admin.call("openInquiry", 409, contact=asker)
    if not taken["detail"].startswith("Tomas Faro has this"):
        fault(f"nobody says who has the inquiry: {taken['detail']}")
    queue, _ = admin.call("getQueue", 200)
    if [row["locked_by"] for row in queue["items"] if row["contact_id"] == asker] != ["Tomas Faro"]:
        fault("the queue does not show who has the inquiry")
    colleague.call("undo", 404, {})  # opening a card is nothing that Z takes back
    admin.call("openInquiry", 404, contact="con_nobody")
    admin.call("openInquiry", 204, contact=ravi_id)  # nothing to lock
    admin.call("removeUser", 204, None, {"If-Match": "*"}, id=seat["id"])
    browser.call("signOut", 204)
    browser.call("getSession", 401)
    admin.call("removeUser", 428, id=user["id"])
    admin.call("removeUser", 204, None, {"If-Match": "*"}, id=user["id"])
    admin.call("removeUser", 404, None, {"If-Match": "*"}, id="acc_none")
    twice(admin)

    # Around the API.
    health, _ = anybody.call("getHealth", 200)
    if [check["name"] for check in health["checks"]][0] != "database":
        fault(f"the health is {health}")
    metrics, _ = anybody.call("getMetrics", 200)
    if "barnacle_answers_total{status=\"2xx\"}" not in metrics:
        fault("the metrics count no answers")
    anybody.call("getMetrics", 403, fields={"X-Forwarded-For": "198.51.100.7"})
    served, _ = anybody.call("getDocument", 200)
    if served != DOCUMENT:
        fault("the server gives another document than the source has")
    page, _ = anybody.call("getDocumentPage", 200)
    if "<script" in page or any(f'id="{operation}"' not in page for operation in OPERATIONS):
        fault("the page of the document lacks an operation, or has a script")

    # Nobody comes in without a key, whatever they ask.
    for operation_id, (_, path, operation) in OPERATIONS.items():
        if operation["security"]:
            anybody.call(operation_id, 401, **{name: "x" for name in re.findall(r"\{(\w+)\}", path)})


def main():
    listed = routes_of_the_source()
    for operation in sorted(set(listed) | set(OPERATIONS)):
        document = OPERATIONS[operation][:2] if operation in OPERATIONS else None
        if listed.get(operation) != document:
            fault(f"{operation}: the server has {listed.get(operation)}, the document {document}")
    with tempfile.TemporaryDirectory() as folder:
        place = ["--database", sys.argv[3]] if len(sys.argv) > 3 else ["--data", folder + "/data.sqlite"]
        cli = [PROGRAM, *place]
        subprocess.run(cli + ["init"], check=True, capture_output=True)
        subprocess.run(cli + ["seller", "add", "Nora Lind", "--zone", "Europe/Oslo"], check=True, capture_output=True)
        told = subprocess.run(cli + ["admin", "create", "Nora Lind", "--email", "nora@example.org", "--json"], check=True,
                              capture_output=True, text=True)
        password = json.loads(told.stdout)["password"]
        server = subprocess.Popen(cli + ["serve", "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True)
        try:
            address = None
            for line in server.stdout:
                if found := re.search(r"http://[\d.]+:\d+", line):
                    address = found[0]
                    break
            if not address:
                sys.exit("the server said no address")
            anybody = Door(address)
            session, answer = anybody.call("signIn", 201, {"email": "nora@example.org", "password": password})
            browser = Door(address)
            browser.fields = {"Cookie": answer.getheader("Set-Cookie").split(";")[0],
                              "X-CSRF-Token": session["csrf_token"], "Origin": address}
            token, _ = browser.call("makeToken", 201, {"name": "tests", "scope": "admin", "days": 1})
            admin = Door(address)
            admin.fields = {"Authorization": "Bearer " + token["token"]}
            story(admin, anybody)
            command_line(address, token["token"])
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=60)
    for operation in OPERATIONS:
        if not any(status < 300 for status in seen.get(operation, ())):
            fault(f"{operation} never answers well")
    print(f"{len(OPERATIONS)} operations, {sum(map(len, seen.values()))} kinds of answers, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
