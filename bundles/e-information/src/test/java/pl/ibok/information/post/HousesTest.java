package pl.ibok.information.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HousesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7, 9a           | 7 7A 9a 9A 9 '9 a'           | 8 9b 79",
                "2–18 parzyste   | 2 18 4B 18c                  | 3 17 20 1",
                "2-18 (parzyste) | 2 18                         | 3 17 20",
                "1–15, nieparzyste | 1 2 15 17 199              | 16 18",
                "1–15 nieparzyste | 1 3 15                      | 2 14 17",
                "od 3 do końca   | 3 4 1999                     | 1 2",
                "od 21           | 21 22 400                    | 20",
                "od 3 do 9 nieparzyste | 3 9                    | 4 10 11",
                "od 15 do 3      | 3 9 15                       | 2 16",
                "16              | 14-18 14/18 16               | 18-22 14/3 14-15",
                "od 15 do 17 nieparzyste | 14-18 15             | 16 18-22",
                "do 12           | 1 12 12a                     | 13",
                "parzyste        | 2 1998                       | 1",
                "strona nieparzysta | 1 3                       | 2",
                "numery parzyste | 2                            | 3",
                "nr 4 i 6 oraz 8 | 4 6 8                        | 5 7",
                "18–2            | 2 10 18                      | 1 19",
                "3a–9            | 3 3b 9 9c                    | 2 10",
                "14/16           | 14 15 16 14/16 '16/18'       | 13 17",
                "domy 1-3; 11    | 1 3 11                       | 4 10"
            })
    void numbers_mean_what_staff_mean(String typed, String among, String others) {
        Houses houses = Houses.of(typed);
        assertThat(houses.read()).isTrue();
        assertThat(each(among)).allMatch(houses::has);
        assertThat(each(others)).noneMatch(houses::has);
    }

    private static String[] each(String houses) {
        return Arrays.stream(houses.replaceAll("'(\\S+) ?(\\S*)'", "$1_$2").split("\\s+"))
                .map(house -> house.replace('_', ' ').strip())
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "od kościoła do mostu",
                "2–18 bez 7",
                "wszystkie prócz 3",
                "ok. 10",
                "1–15 i okolice",
                "dz. 12/3",
                "123456789"
            })
    void what_can_not_be_read_means_all(String typed) {
        assertThat(Houses.of(typed).read()).isFalse();
        assertThat(Houses.of(typed).has("77")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dz. 12/3", "bez numeru", "L-1"})
    void a_house_without_a_number_to_compare_is_told(String house) {
        assertThat(Houses.of("2–18").has(house)).isTrue();
        assertThat(Houses.of("2–18").has(null)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14/16, 15–20, true", "14/3, 14, true", "14/3, 15–20, false", "7 A, 7b, false"})
    void a_house_on_two_plots_is_told_of_either(String house, String typed, boolean told) {
        assertThat(Houses.of(typed).has(house)).isEqualTo(told);
    }
}
