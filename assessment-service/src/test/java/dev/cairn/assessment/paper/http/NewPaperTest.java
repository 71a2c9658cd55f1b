package dev.cairn.assessment.paper.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.assessment.paper.application.WritingPapers;
import dev.cairn.assessment.paper.model.Item;
import dev.cairn.assessment.paper.model.ItemKind;
import dev.cairn.kit.Ids;
import dev.cairn.kit.problem.FieldError;
import dev.cairn.kit.problem.KitProblem;
import dev.cairn.kit.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NewPaperTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OPTIONS = "[{'id':'a','text':'A'},{'id':'b','text':'B'}]";

    @Test
    void a_good_paper_is_taken_as_it_is_and_its_items_get_ids() {
        WritingPapers.Wish wish =
                paper(item("single-choice", OPTIONS, "['b']", "2")).checked(numbered());

        assertThat(wish)
                .isEqualTo(new WritingPapers.Wish(
                        "Colours",
                        "roadmap",
                        1,
                        List.of("optics"),
                        60,
                        List.of(new Item(
                                "id-1",
                                ItemKind.SINGLE_CHOICE,
                                "Which?",
                                List.of(new Item.Option("a", "A"), new Item.Option("b", "B")),
                                List.of("b"),
                                2))));
    }

    @Test
    void true_or_false_needs_no_options() {
        assertThat(paper(item("true-false", "null", "['false']", "1"))
                        .checked(numbered())
                        .items()
                        .getFirst()
                        .options())
                .extracting(Item.Option::id)
                .containsExactly("true", "false");
    }

    @Test
    void true_or_false_takes_no_other_options() {
        assertThat(wrongIn(item("true-false", OPTIONS, "['a']", "1"))).containsExactly("items[0].options");
    }

    @Test
    void several_may_be_correct_in_a_multiple_choice_only() {
        assertThat(paper(item("multiple-choice", OPTIONS, "['b','a']", "1"))
                        .checked(numbered())
                        .items()
                        .getFirst()
                        .correct())
                .containsExactly("a", "b");
        assertThat(wrongIn(item("single-choice", OPTIONS, "['a','b']", "1"))).containsExactly("items[0].correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "['c']", "['a','a']", "[null]"})
    void an_item_without_a_clear_key_is_refused_and_the_problem_says_where(String correct) {
        assertThat(wrongIn(item("multiple-choice", OPTIONS, correct, "1"))).containsExactly("items[0].correct");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | items[0].options",
                "[{'id':'a','text':'A'}] | items[0].options",
                "[{'id':'a','text':'A'},{'id':'a','text':'B'}] | items[0].options[1].id",
                "[{'id':'a','text':'A'},{'id':'b c','text':'B'}] | items[0].options[1].id",
                "[{'id':'a','text':'A'},{'id':'b','text':' '}] | items[0].options[1].text",
            })
    void options_are_told_apart_by_their_ids_and_say_something(String options, String path) {
        assertThat(wrongIn(item("single-choice", options, "['a']", "1"))).containsExactly(path);
    }

    @Test
    void an_option_that_is_nothing_is_refused() {
        assertThat(wrongIn(item("single-choice", "[{'id':'a','text':'A'},null]", "['a']", "1")))
                .containsExactly("items[0].options[1].text", "items[0].options[1].id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "null"})
    void points_are_from_1_to_100(String points) {
        assertThat(wrongIn(item("single-choice", OPTIONS, "['a']", points))).containsExactly("items[0].points");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        NewPaper nothing = new NewPaper(null, null, null, null, null, null);

        assertThat(wrongIn(nothing)).containsExactly("title", "roadmapId", "edition", "passMark", "topics", "items");
    }

    @Test
    void every_wrong_item_is_named_by_its_number() {
        String good = item("single-choice", OPTIONS, "['a']", "1");
        String unknownKind = item("essay", OPTIONS, "['a']", "1");

        assertThat(wrongIn(good + "," + unknownKind + ",null," + item("single-choice", OPTIONS, "[]", "0")))
                .containsExactly("items[1].kind", "items[2]", "items[3].points", "items[3].correct");
    }

    @Test
    void a_paper_holds_200_items_at_most() {
        String item = item("single-choice", OPTIONS, "['a']", "1");

        assertThat(paper(String.join(",", Collections.nCopies(200, item)))
                        .checked(numbered())
                        .items())
                .hasSize(200);
        assertThat(wrongIn(String.join(",", Collections.nCopies(201, item)))).containsExactly("items");
    }

    /** What is too much is told once, with how much it was or how it began, and with the limit. */
    @ParameterizedTest
    @MethodSource
    void every_limit_is_told(String json, String path, Object value, String expected) {
        List<FieldError> errors = errorsOf(JSON.readValue(text(json), NewPaper.class));

        assertThat(errors).containsExactly(new FieldError(path, value, expected));
    }

    static List<Arguments> every_limit_is_told() {
        String good = item("single-choice", OPTIONS, "['a']", "1");
        String long200 = "x".repeat(201);
        return List.of(
                Arguments.of(
                        paperOf(good).replace("'T'", "'" + long200 + "'"),
                        "title",
                        "x".repeat(100) + "…",
                        "a text of 1 to 200 characters in one line"),
                Arguments.of(paperOf(many(good, 500)), "items", 500, "1 to 200 items"),
                Arguments.of(
                        paperOf(good).replace("['t']", "[" + many("'t'", 500) + "]"),
                        "topics",
                        500,
                        "1 to 200 ids of topics"),
                Arguments.of(
                        paperOf(good).replace("'t'", "'" + long200 + "'"),
                        "topics[0]",
                        long200,
                        "the id of a topic, 1 to 200 characters, each once"),
                Arguments.of(
                        paperOf(good.replace("Which?", "x".repeat(4_001))),
                        "items[0].prompt",
                        "x".repeat(100) + "…",
                        "a text of 1 to 4000 characters"),
                Arguments.of(
                        paperOf(good.replace("'B'", "'" + "x".repeat(1_001) + "'")),
                        "items[0].options[1].text",
                        "x".repeat(100) + "…",
                        "a text of 1 to 1000 characters"),
                Arguments.of(
                        paperOf(item("single-choice", "[" + many("{'id':'a','text':'A'}", 21) + "]", "['a']", "1")),
                        "items[0].options",
                        21,
                        "2 to 20 options"),
                Arguments.of(
                        paperOf(item("multiple-choice", OPTIONS, "[" + many("'a'", 500_000) + "]", "1")),
                        "items[0].correct",
                        500_000,
                        "1 to 2 of [a, b]"),
                Arguments.of(
                        paperOf(item("single-choice", OPTIONS, "['a','b']", "1")),
                        "items[0].correct",
                        2,
                        "exactly one of [a, b]"));
    }

    private static String paperOf(String items) {
        return "{'title':'T','roadmapId':'r','edition':1,'passMark':0,'topics':['t'],'items':[" + items + "]}";
    }

    private static String many(String what, int times) {
        return String.join(",", Collections.nCopies(times, what));
    }

    @Test
    void a_topic_is_named_once_and_not_blank() {
        NewPaper paper = JSON.readValue(
                text("{'title':'T','roadmapId':'r','edition':1,'passMark':0,'topics':['a','a',null,' '],'items':["
                        + item("single-choice", OPTIONS, "['a']", "1") + "]}"),
                NewPaper.class);

        assertThat(wrongIn(paper)).containsExactly("topics[1]", "topics[2]", "topics[3]");
    }

    private static List<String> wrongIn(String items) {
        return wrongIn(paper(items));
    }

    private static List<String> wrongIn(NewPaper paper) {
        return errorsOf(paper).stream().map(FieldError::path).toList();
    }

    private static List<FieldError> errorsOf(NewPaper paper) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> paper.checked(Ids.random()));
        assertThat(problem.code()).isEqualTo(KitProblem.INVALID);
        return problem.errors();
    }

    private static NewPaper paper(String items) {
        return JSON.readValue(
                text(
                        "{'title':' Colours ','roadmapId':'roadmap','edition':1,'passMark':60,'topics':['optics'],'items':["
                                + items + "]}"),
                NewPaper.class);
    }

    private static String item(String kind, String options, String correct, String points) {
        return "{'kind':'%s','prompt':'Which?','options':%s,'correct':%s,'points':%s}"
                .formatted(kind, options, correct, points);
    }

    private static String text(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    private static Ids numbered() {
        int[] last = {0};
        return () -> "id-" + ++last[0];
    }
}
