package pl.ibok.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Values values = new Values();

    private enum Kind {
        MAIN
    }

    private record Row(LocalDate day, BigDecimal value, Kind kind, boolean last) {}

    private record Table(String title, List<Row> rows, Optional<Row> first, List<? extends Row> any) {}

    private record Tree(String name, List<Tree> below) {}

    private sealed interface Shape permits Round, Square {}

    private record Round(int radius) implements Shape {}

    private record Square(int side) implements Shape {}

    private record Shapes(List<Shape> shapes) {}

    private record Late(Supplier<String> words) {}

    private record Timed(String words, Clock clock) {}

    private record Deep(List<Late> late) {}

    private record Anything(Object what) {}

    private record Generic<T>(T what) {}

    private record Bytes(byte[] content) {}

    private record Unordered(Map<String, Row> rows) {}

    @Test
    void recordsOfValuesAre() {
        assertThat(List.of(Row.class, Table.class, Tree.class, Shapes.class)).allMatch(values::are);
    }

    @Test
    void whatMayLookDifferentLaterIsNot() {
        assertThat(List.of(
                        Late.class,
                        Timed.class,
                        Deep.class,
                        Anything.class,
                        Generic.class,
                        Bytes.class,
                        Unordered.class))
                .noneMatch(values::are);
        assertThat(values.are(Map.of("a", 1).getClass())).isFalse();
        assertThat(values.are(StringBuilder.class)).isFalse();
    }
}
