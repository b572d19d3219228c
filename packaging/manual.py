#!/usr/bin/env python3
"""Writes man pages from what a program says of itself with --experimental-dump-help.

usage: manual.py HELP.json FOLDER VERSION DATE

One page for the program, and one for each of its groups of commands: motcua.1, motcua-dossier.1, …
"""

import json
import sys
from pathlib import Path


def escape(text):
    """Text as roff takes it: no line begins a request, hyphens stay hyphens."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.split("\n"))


def name_of(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def shown(argument):
    return argument.get("shouldDisplay", True)


def usage_word(argument):
    value = f"<{argument['valueName']}>"
    if argument["kind"] == "positional":
        word = value
    elif argument["kind"] == "flag":
        word = name_of(argument["preferredName"])
    else:
        word = f"{name_of(argument['preferredName'])} {value}"
    if argument.get("isRepeating"):
        word += " …"
    return f"[{word}]" if argument.get("isOptional") else word


def synopsis(path, command):
    """The words of the program and its command, then the arguments."""
    arguments = [a for a in command.get("arguments", []) if shown(a)]
    words = [usage_word(a) for a in arguments if a["kind"] == "positional" or not a.get("isOptional")]
    if any(a.get("isOptional") and a["kind"] != "positional" for a in arguments):
        words.append("[option …]")
    if commands_of(command):
        words.append("<command>")
    return f".B {escape(' '.join(path))}\n{escape(' '.join(words))}\n"


def commands_of(command):
    return [c for c in command.get("subcommands", []) if shown(c) and c["commandName"] != "help"]


def options(command):
    lines = []
    for argument in command.get("arguments", []):
        if not shown(argument):
            continue
        value = f" <{argument['valueName']}>" if argument["kind"] == "option" else ""
        if argument["kind"] == "positional":
            term = f"<{argument['valueName']}>"
        else:
            term = ", ".join(name_of(n) + value for n in argument.get("names", []))
        text = argument.get("abstract", "")
        if argument.get("allValues"):
            text += f" One of {', '.join(argument['allValues'])}."
        if argument.get("defaultValue"):
            text += f" Default: {argument['defaultValue']}."
        lines.append(f".TP\n.B {escape(term)}\n{escape(text.strip()) or chr(92) + '&'}\n")
    return "".join(lines)


def discussion(command):
    text = command.get("discussion", "").strip()
    return f".PP\n.nf\n{escape(text)}\n.fi\n" if text else ""


def section(path, command):
    """One command below the page's own, with all that is below it."""
    body = f".SS {escape(' '.join(path))}\n{escape(command.get('abstract', ''))}\n.PP\n"
    body += synopsis(path, command) + discussion(command)
    body += options(command)
    for below in commands_of(command):
        body += section(path + [below["commandName"]], below)
    return body


def page(path, command, version, date, others, with_sections):
    name = "-".join(path)
    body = f'.TH {escape(name.upper())} 1 "{date}" "MotCua {version}" "User Commands"\n'
    body += f".SH NAME\n{escape(name)} \\- {escape(command.get('abstract', ''))}\n"
    body += f".SH SYNOPSIS\n{synopsis(path, command)}"
    body += f".SH DESCRIPTION\n{escape(command.get('abstract', ''))}\n{discussion(command)}"
    if options(command):
        body += f".SH OPTIONS\n{options(command)}"
    below = commands_of(command)
    if below and with_sections:
        body += ".SH COMMANDS\n" + "".join(section(path + [c["commandName"]], c) for c in below)
    elif below:
        body += ".SH COMMANDS\n"
        for other in below:
            term = f".BR {escape('-'.join(path + [other['commandName']]))} (1)"
            body += f".TP\n{term}\n{escape(other.get('abstract', ''))}\n"
    no = "told to stop twice" if name == "motcuad" else "the answer is no"
    body += f".SH EXIT STATUS\n0 done; 1 {no}; others as in sysexits.h. Operations.md has the table.\n"
    body += ".SH SEE ALSO\n" + ",\n".join(f".BR {escape(o)} (1)" for o in others if o != name) + "\n"
    body += ".PP\n/usr/share/doc/motcua/\n"
    return name, body


def main():
    source, folder, version, date = sys.argv[1:]
    command = json.loads(Path(source).read_text(encoding="utf-8"))["command"]
    program = command["commandName"]
    others = ["motcua", "motcuad"]
    pages = [page([program], command, version, date, others, False)]
    for group in commands_of(command):
        pages.append(page([program, group["commandName"]], group, version, date, others, True))
    for name, body in pages:
        Path(folder, f"{name}.1").write_text(body, encoding="utf-8")


main()
