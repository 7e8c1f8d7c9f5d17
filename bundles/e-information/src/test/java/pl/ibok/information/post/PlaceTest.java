package pl.ibok.information.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ibok.api.registry.Street;

class PlaceTest {

    @Test
    void a_line_names_place_street_and_houses() {
        assertThat(Place.list("Olszany, ul. Lipowa: 1–15, nieparzyste\n\nStawy\nOlszany, Polna"))
                .containsExactly(
                        new Place("Olszany", "ul. Lipowa", "1–15, nieparzyste"),
                        new Place("Stawy", null, ""),
                        new Place("Olszany", "Polna", ""));
    }

    @Test
    void a_line_that_names_nothing_is_found_by_its_number() {
        assertThat(Place.wrongLine("Olszany, Lipowa\n: 1–15")).isEqualTo(2);
        assertThat(Place.wrongLine("Olszany, Lipowa\nStawy")).isZero();
    }

    @Test
    void a_street_is_the_same_however_it_is_written() {
        assertThat(new Street("OLSZANY", "ul. ŹRÓDLANA")).isEqualTo(new Street("Olszany", "Źródlana"));
        assertThat(new Street("Olszany", "Ulica  Lipowa")).isEqualTo(new Street(" Olszany ", "Lipowa"));
        assertThat(new Street("Olszany", "Ulanowska").key()).isEqualTo("olszany;ulanowska");
    }

    @Test
    void somebody_is_concerned_by_their_street_and_by_their_whole_place() {
        assertThat(Place.keys(List.of(new Street("Olszany", "Lipowa"), new Street("Olszany", "Polna"))))
                .containsExactly("olszany;lipowa", "olszany;", "olszany;polna");
    }
}
