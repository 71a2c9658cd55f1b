package dev.cairn.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WatermarkTest {

    @Property
    void anyOrderAndRepetitionOfAllEventsClosesTheMark(@ForAll("completeRuns") List<Long> run) {
        long n = run.stream().mapToLong(Long::longValue).max().orElseThrow();

        assertThat(applied(run)).isEqualTo(new Watermark(n, List.of()));
    }

    @Property
    void itHoldsExactlyWhatWasPut(@ForAll @Size(max = 60) List<@LongRange(min = 1, max = 80) Long> put) {
        Watermark mark = applied(put);
        Set<Long> expected = new TreeSet<>(put);

        assertThat(LongStream.rangeClosed(1, 81).filter(mark::holds).boxed()).containsExactlyElementsOf(expected);
    }

    @Property
    void whatIsBeyondIsAscendingAndNotClosable(@ForAll @Size(max = 60) List<@LongRange(min = 1, max = 80) Long> put) {
        Watermark mark = applied(put);

        assertThat(mark.beyond()).isSorted().doesNotHaveDuplicates();
        assertThat(mark.beyond()).allMatch(sequence -> sequence > mark.upTo() + 1);
    }

    @Example
    void nothingStoredIsTheEmptyMark() {
        assertThat(Watermark.orNone(null)).isSameAs(Watermark.NONE);
        assertThat(Watermark.NONE.holds(1)).isFalse();
    }

    @Provide
    Arbitrary<List<Long>> completeRuns() {
        return Arbitraries.longs()
                .between(1, 40)
                .flatMap(n -> Arbitraries.longs()
                        .between(1, n)
                        .list()
                        .ofMaxSize(30)
                        .flatMap(again -> Arbitraries.shuffle(
                                Stream.concat(LongStream.rangeClosed(1, n).boxed(), again.stream())
                                        .toList())));
    }

    private static Watermark applied(List<Long> run) {
        return run.stream().reduce(Watermark.NONE, Watermark::with, (one, other) -> other);
    }
}
