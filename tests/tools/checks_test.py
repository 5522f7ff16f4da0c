"""The tree's checks find what they look for: each is shown a tree with one fault in it."""
import importlib.machinery
import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
TOOLS = pathlib.Path(__file__).resolve().parent.parent.parent / "tools"


def tool(name):
    loader = importlib.machinery.SourceFileLoader(name, str(TOOLS / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


class Tree(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        subprocess.run(["git", "init", "-q", str(self.root)], check=True)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        subprocess.run(["git", "-C", str(self.root), "add", "-f", name], check=True)


class Rooms(Tree):
    def sentences(self):
        return tool("check_rooms").forbidden(self.root / "src")[0]

    def test_allowed_edges_are_silent(self):
        self.write("src/app/undo.cpp", '#include "ports/storage.hpp"\n#include "app/undo.hpp"\n#include <string>\n')
        self.write("src/main.cpp", '#include "storage/sqlite/open.hpp"\n#include "cli/session.hpp"\n')
        self.write("src/domain/time/zone.cpp", "#include <date/tz.h>\n")
        self.assertEqual(self.sentences(), [])

    def test_a_forbidden_edge_is_named_with_both_rooms_and_its_line(self):
        self.write("src/storage/sqlite/open.cpp", "")
        self.write("src/domain/planner/plan.cpp", '#include <string>\n#include "storage/sqlite/open.hpp"\n')
        self.assertEqual(
            self.sentences(),
            ['src/domain/planner/plan.cpp:2: domain may not look into storage (it includes "storage/sqlite/open.hpp"); domain may include base.'])

    def test_the_command_line_does_not_know_the_daemon(self):
        self.write("src/cli/commands/serve.cpp", '#include "daemon/serve.hpp"\n')
        self.assertIn("cli may not look into daemon", self.sentences()[0])

    def test_a_room_that_nobody_declared_is_asked_about(self):
        self.write("src/helpers/all.cpp", '#include "base/text.hpp"\n')
        self.assertIn("the room helpers is not in the table", self.sentences()[0])

    def test_a_library_stays_in_its_room(self):
        self.write("src/app/export.cpp", "#include <sqlite3.h>\n")
        self.write("src/domain/contacts/contact.cpp", "#include <date/tz.h>\n")
        self.assertEqual(len(self.sentences()), 2)

    def test_the_domain_draws_no_chance_of_its_own(self):
        self.write("src/domain/planner/queue.cpp", "#include <random>\n")
        self.assertIn("the domain takes no <random>", self.sentences()[0])


class Marks(Tree):
    def sentences(self):
        return tool("check_tree").faults(self.root)

    def test_a_clean_tree_is_silent(self):
        self.write("src/base/text.hpp", "#pragma once\n")
        self.write("src/domain/messages/gate/unfilled_fields.cpp", 'if (word == "TO' + 'DO") return true;\n')
        self.assertEqual(self.sentences(), [])

    def test_unfinished_marks_are_found(self):
        self.write("src/base/text.cpp", "// TO" + "DO later\n")
        self.assertIn("src/base/text.cpp:1", self.sentences()[0])

    def test_skipped_tests_are_found(self):
        self.write("src/base/text.test.cpp", "TEST(Text, one) { GTEST_" + "SKIP(); }\n")
        self.assertIn("tests nothing", self.sentences()[0])

    def test_paths_of_one_machine_are_found(self):
        self.write("docs/map.md", "See /ho" + "me/ana/barnacle.\n")
        self.assertIn("docs/map.md:1", self.sentences()[0])

    def test_a_type_of_two_files_is_found_unless_it_is_a_files_own(self):
        self.write("src/formats/columns.hpp", "#pragma once\nnamespace barnacle {\nenum class Field {\n};\n}  // namespace barnacle\n")
        self.write("src/formats/csv.cpp", "namespace barnacle {\nnamespace {\nstruct Field {\n};\n}  // namespace\n}  // namespace barnacle\n")
        self.assertEqual(self.sentences(), [])
        self.write("src/formats/phone.cpp", "namespace barnacle {\nnamespace {\n}  // namespace\nstruct Field final : Part {\n};\n}  // namespace barnacle\n")
        self.assertEqual(len(self.sentences()), 1)
        self.assertIn("barnacle::Field is defined in src/formats/columns.hpp too", self.sentences()[0])

    def test_a_rule_and_a_fault_without_a_test_are_found(self):
        self.write("src/domain/planner/rule_order.cpp", '{"stop/gap_floor", stop::gap_floor},\n{"choose/rhythm", Choice::rhythm, choose::rhythm},\n')
        self.write("src/domain/planner/stop/gap_floor.test.cpp", "TEST(GapFloor, One) {}\n")
        self.write("src/domain/messages/gate/gate.hpp", '#pragma once\n{Fault::false_re, "false Re"}, {Fault::about_us, "about us"}, {Fault::too_long, "too long"}\n')
        self.write("src/domain/messages/gate/faults.test.cpp", "found(Fault::about_us)\n")
        self.write("tests/gate/words_alone.txt", "false Re | subject: Re: our talk\n")
        sentences = self.sentences()
        self.assertEqual(len(sentences), 2)
        self.assertIn("the rule choose/rhythm has no test", sentences[0])
        self.assertIn('the fault "too long"', sentences[1])


class Counts(Tree):
    def counted(self, ctest, reports):
        self.write("ctest.xml", ctest)
        for name, text in reports.items():
            self.write(name, text)
        return tool("count_tests").count(self.root)

    def test_cases_of_googletest_and_other_programs_are_added_up(self):
        ctest = '<testsuite><testcase name="base" status="run"/><testcase name="zones" status="fail"/></testsuite>'
        report = ('<testsuites><testsuite><testcase name="a" status="run"/><testcase name="b" status="run"><failure/></testcase>'
                  '</testsuite></testsuites>')
        self.assertEqual(self.counted(ctest, {"base_test.xml": report}), (1, 2))

    def test_a_program_that_fails_after_its_cases_is_a_failure(self):
        ctest = '<testsuite><testcase name="base" status="fail"/></testsuite>'
        report = '<testsuites><testsuite><testcase name="a" status="run"/></testsuite></testsuites>'
        self.assertEqual(self.counted(ctest, {"base_test.xml": report}), (1, 1))

    def test_a_program_that_crashed_without_a_report_is_a_failure(self):
        ctest = '<testsuite><testcase name="base" status="fail"/></testsuite>'
        self.assertEqual(self.counted(ctest, {}), (0, 1))


if __name__ == "__main__":
    unittest.main()
