"""Parses the texts of a JSON list of {template, text} from standard input; prints a list of lists of rows."""
import json
import sys

import textfsm


def rows(case):
    with open(case["template"]) as template:
        machine = textfsm.TextFSM(template)
    return machine.ParseTextToDicts(case["text"])


json.dump([rows(case) for case in json.load(sys.stdin)], sys.stdout)
