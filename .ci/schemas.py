"""Holds the schemas of forumctl to their metaschema, and files and outputs to the schemas. Called by .ci/schemas."""
import copy
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator, FormatChecker

PROGRAM = os.environ["FORUMCTL"]
FIXTURES = os.path.join(os.getcwd(), "Fixtures")
WORKSPACES = ["nod", "exempel", "umea"]
faults = []


def run(*arguments, cwd=None, stdin=None):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, cwd=cwd, input=stdin)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


def output(*arguments):
    code, out, err = run(*arguments)
    if code != 0:
        sys.exit(f"forumctl {' '.join(arguments)} ended with {code}: {err}")
    return json.loads(out)


def strict(schema):
    """The same schema with no room for keys that it does not tell."""
    schema = copy.deepcopy(schema)

    def close(node):
        if isinstance(node, dict):
            if "properties" in node and node.get("type") == "object":
                node["additionalProperties"] = False
                # Keys of others in the fixtures, which outputs pass on.
                node["patternProperties"] = {"^x-": {}}
            for value in node.values():
                close(value)
        elif isinstance(node, list):
            for value in node:
                close(value)

    close(schema)
    return schema


def look(what, schema, document):
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for error in sorted(validator.iter_errors(document), key=str)[:3]:
        detail = error
        while detail.context:
            detail = min(detail.context, key=lambda each: -len(each.absolute_path))
        place = "/".join(map(str, detail.absolute_path)) or "the document"
        faults.append(f"{what}: {place}: {detail.message[:200]}")


def refuses(what, schema, document):
    if Draft202012Validator(schema, format_checker=FormatChecker()).is_valid(document):
        faults.append(f"{what} is taken, and must not be")


# The schemas themselves.
listed = output("schema", "--format", "json")
schemas = {}
for entry in listed:
    for language in ["sv", "en"]:
        schema = output("schema", entry["name"], "--lang", language)
        Draft202012Validator.check_schema(schema)
    assert schema["$id"] == entry["id"] and schema["$schema"].endswith("/draft/2020-12/schema")
    schemas[entry["name"]] = schema
assert len({schema["$id"] for schema in schemas.values()}) == len(listed) > 40
print(f"{len(listed)} schemas hold to the metaschema")

# The files of the fixtures.
files = 0
seen = set()
for entry in listed:
    if entry["kind"] != "file":
        continue
    for workspace in WORKSPACES:
        for path in glob.glob(os.path.join(FIXTURES, workspace, entry["describes"])):
            with open(path, encoding="utf-8") as file:
                look(os.path.relpath(path, FIXTURES), schemas[entry["name"]], json.load(file))
            files += 1
            seen.add(entry["name"])
unseen = {entry["name"] for entry in listed if entry["kind"] == "file"} - seen
print(f"{files} files hold to the schemas; no fixture has {', '.join(sorted(unseen)) or 'nothing'}")

# What every command prints, walked through the tree, with every record that its operands can name.
SAMPLES = {
    "F": lambda w: [forum["id"] for forum in output("-C", w, "forum", "list", "--format", "json")],
    "ORG": lambda w: [each["id"] for each in output("-C", w, "organisation", "list", "--format", "json")][:6],
    "D": lambda w: [each["id"] for each in output("-C", w, "declaration", "list", "--format", "json")],
    "C": lambda w: [each["id"] for each in output("-C", w, "council", "list", "--format", "json")],
    "M": lambda w: [each["id"] for each in output("-C", w, "measure", "list", "--format", "json")][:6],
    "T": None, "ID": None, "OTHER": None, "V1": lambda w: [], "V2": lambda w: [],
    "QUERY": lambda w: ["samverkan", "ung*", "e"],
    "TEXT": lambda w: ["an"],
    "TAG|THEME|ORG|MEASURE": lambda w: [
        each["word"] for each in output("-C", w, "tag", "list", "--format", "json")
    ] + SAMPLES["ORG"](w) + SAMPLES["M"](w),
    "COMMAND": lambda w: ["forum", "rules", "exit-codes", "check"],
    "FILE": lambda w: sorted(glob.glob(os.path.join(FIXTURES, "documents", "*.txt"))),
    "prune": lambda w: [],
    "NAME": lambda w: ["forum", "stats"],
}
# Options that show what is left out without them.
MORE = {
    "stats": [["--over-time"], ["--over-time", "--by", "month"]],
    "input list": [["--sort", "created"]],
    "check": [["--strict", "--privacy"]],
    "report": [["--part", "invitation"], ["--part", "post-its"]],
    "import document": [],
    "declaration show": [["--version", "1"]],
    "council show": [["--all-members"]],
    "summary": [["--from", "2020", "--to", "2030"]],
}


def commands(node):
    if any("json" in option.get("choices", []) for option in node.get("options", []) if option["name"] == "format"):
        yield node
    for child in node.get("commands", []):
        yield from commands(child)


def records_under(workspace, path, forum):
    noun = "theme" if path.startswith("theme") else "input"
    found = output("-C", workspace, noun, "list", forum, "--format", "json") if forum else []
    return [each["id"] for each in found]


def lines(node, workspace):
    path = " ".join(node["path"])
    names = [operand["name"] for operand in node.get("operands", [])]
    optional = [operand["name"] for operand in node.get("operands", []) if operand["minimum"] == 0]
    unknown = [name for name in names if name not in SAMPLES]
    if unknown:
        sys.exit(f"say in .ci/schemas.py what to try for {unknown} of {path}")
    combinations = [[]] if not names or names[0] in optional else []
    if names == ["ID"]:
        for forum in SAMPLES["F"](workspace):
            combinations += [[each] for each in records_under(workspace, path, forum)[:4]]
    elif names:
        for first in SAMPLES[names[0]](workspace):
            if names[1:] == ["OTHER"]:
                combinations += [[first, each] for each in SAMPLES[names[0]](workspace) if each != first]
            elif len(names) == 1 or names[1] in optional:
                combinations.append([first])
            elif names[1] == "T":
                combinations += [[first, each] for each in records_under(workspace, path, first)]
            elif path.startswith(("participant", "signatory")):
                found = output("-C", workspace, node["path"][0], "list", first, "--format", "json")
                combinations += [[first, each["organisation"]] for each in found][:8]
    return combinations


read = {}
with tempfile.TemporaryDirectory() as folder:
    for name in WORKSPACES:
        workspace = os.path.join(folder, name)
        shutil.copytree(os.path.join(FIXTURES, name), workspace)
        # A history, so that log has something to list.
        for command in [["organisation", "add", "Påhittad förening"], ["undo"]]:
            run("-C", workspace, *command)
        for node in commands(output("help", "--format", "json")["command"]):
            path = " ".join(node["path"])
            schema = schemas.get("-".join(node["path"]))
            if schema is None:
                faults.append(f"{path} has no schema")
                continue
            audiences = [[]]
            if node["reach"] == "outward":
                audiences.append(["--audience", "house", "--include-personal", "--allow", "a test"])
            options = [more + audience for more in [[]] + MORE.get(path, []) for audience in audiences]
            for operands in lines(node, workspace):
                for more in options:
                    line = ["-C", workspace, *node["path"], *operands, *more, "--format", "json"]
                    if path == "import document":
                        line += ["--create", "--dry-run"]
                    code, out, err = run(*line)
                    if code == 2:
                        # Some go with some operands alone, or are for the house alone.
                        if more == [] and "for the house alone" not in err:
                            faults.append(f"{' '.join(line)}: {err}")
                    elif out:
                        look(" ".join(line[2:]), strict(schema), json.loads(out))
                        read[path] = read.get(path, 0) + 1
            if not read.get(path) and name == WORKSPACES[-1]:
                faults.append(f"{path}: no line of it printed anything")
print(f"{sum(read.values())} outputs of {len(read)} commands hold to the schemas, with no key more")

# What must be refused, so that all of this can fail.
with open(os.path.join(FIXTURES, "exempel", "organisations.json"), encoding="utf-8") as file:
    good = json.load(file)
for key, value in [("sector", "påhittad"), ("id", "Stora Bokstäver"), ("id", "latest"), ("aliases", "en text")]:
    bad = copy.deepcopy(good)
    bad["organisations"][0][key] = value
    refuses(f"an organisation with {key} {value!r}", schemas["organisations"], bad)
bad = copy.deepcopy(good)
del bad["organisations"][0]["name"]
refuses("an organisation without a name", schemas["organisations"], bad)
status = output("-C", os.path.join(FIXTURES, "exempel"), "status", "--format", "json")
refuses("a status with a key that nobody told of", strict(schemas["status"]), {**status, "more": 1})

for fault in faults[:60]:
    print(fault)
if faults:
    sys.exit(f"{len(faults)} faults")
