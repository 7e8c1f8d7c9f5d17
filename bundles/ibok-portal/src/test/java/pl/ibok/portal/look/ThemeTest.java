package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Colour CARD = Colour.of("#ffffff");
    private static final Colour PAPER = Colour.of("#f1f5f6");
    private static final Colour DARK_CARD = Colour.of("#142730");
    private static final Colour INK = Colour.of("#10252d");

    @ParameterizedTest
    @CsvSource({
        "#10252d, #ffffff, 15.9", "#10252d, #f1f5f6, 14.4", "#43575f, #ffffff, 7.6", "#43575f, #f1f5f6, 6.9",
        "#43575f, #e3eff2, 6.5", "#667c85, #ffffff, 4.4", "#667c85, #f1f5f6, 4.0", "#0b4a5e, #ffffff, 9.7",
        "#0b4a5e, #f1f5f6, 8.9", "#0b4a5e, #e3eff2, 8.3", "#1b7f9e, #ffffff, 4.6", "#1b7f9e, #f1f5f6, 4.2",
        "#2b1d00, #efb23e, 8.7", "#efb23e, #0b4a5e, 5.2", "#14613a, #e3f3e9, 6.5", "#744600, #fff2d1, 7.2",
        "#9c1f18, #fdeae7, 6.9", "#ffd9a0, #0b4a5e, 7.3", "#8ccfe2, #142730, 8.9", "#3aa3c4, #142730, 5.3",
        "#e9f1f3, #142730, 13.5", "#a9bcc3, #142730, 7.8", "#7f98a2, #142730, 5.1", "#84d6a6, #123526, 7.8",
        "#f3c467, #382a0c, 8.6", "#ff9f94, #43201d, 7.3"
    })
    void the_palette_has_the_contrast_it_promises(String text, String ground, double ratio) {
        assertThat(Contrast.of(Colour.of(text), Colour.of(ground))).isCloseTo(ratio, within(0.06));
    }

    @ParameterizedTest
    @CsvSource({
        "brand, #0b4a5e, #8ccfe2", "brand-tint, #e3eff2, #1b3641", "brand-tint-2, #c9e0e6, #28505f",
        "water, #1b7f9e, #3aa3c4", "water-past, #a9cfdb, #2d5f70", "brand-deep, #08323f, #b5e1ee",
        "accent, #efb23e, #efb23e", "on-accent, #2b1d00, #2b1d00"
    })
    void the_first_brand_derives_the_palette_of_the_stylesheet(String token, String light, String dark) {
        Theme theme = Theme.of("#0b4a5e", "#efb23e");
        assertClose(theme.light(token), Colour.of(light));
        assertClose(theme.dark(token), Colour.of(dark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#0b4a5e", "#2c4a1e", "#7a1f3d", "#3b2f8f", "#5b5b5b", "#000000", "#0000ff", "#c4161c", "#767676",
                "#8a5a00", "#006d5b", "#b0006d"
            })
    void every_allowed_brand_keeps_text_readable_in_light_and_dark(String brand) {
        Theme theme = Theme.of(brand, "#efb23e");
        for (Colour ground : new Colour[] {CARD, PAPER, theme.light("brand-tint")}) {
            assertThat(Contrast.of(theme.light("brand"), ground)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Contrast.of(theme.light("on-brand"), theme.light("panel"))).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.light("overdue"), theme.light("panel"))).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.light("water"), CARD)).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(INK, theme.light("brand-tint"))).isGreaterThanOrEqualTo(7);
        assertThat(Contrast.of(theme.dark("brand"), DARK_CARD)).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.dark("brand"), theme.dark("brand-tint"))).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.dark("on-brand"), theme.dark("brand"))).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.dark("water"), DARK_CARD)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#efb23e", "#f09f8a", "#c4161c", "#808080", "#ffffff", "#0b4a5e", "#1a1a1a", "#7f7f00"})
    void the_words_on_an_accent_are_readable_and_its_button_is_seen_on_the_panel(String accent) {
        Theme theme = Theme.of("#0b4a5e", accent);
        assertThat(Contrast.of(theme.light("on-accent"), theme.light("accent"))).isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.light("on-accent"), theme.light("accent-deep")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Contrast.of(theme.light("accent-edge"), theme.light("panel")))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_brand_too_light_for_white_text_is_refused_with_the_number_and_the_nearest_shade() {
        TooLittleContrast refusal = catchThrowableOfType(TooLittleContrast.class, () -> Theme.of("#3aa3c4", "#efb23e"));
        assertThat(refusal.measured()).isCloseTo(2.91, within(0.01));
        Colour nearest = Colour.of(refusal.nearest());
        assertThat(Contrast.of(nearest, CARD)).isBetween(4.5, 4.7);
        assertThat(Theme.of(refusal.nearest(), "#efb23e")).isNotNull();
    }

    @Test
    void what_is_no_colour_is_refused() {
        assertThatThrownBy(() -> Theme.of("navy", "#efb23e")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Theme.of("#0b4a5e", "red;}body{display:none"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_stylesheet_carries_light_and_dark() throws IOException {
        String css = Theme.of("#2c4a1e", "#f09f8a").css();
        assertThat(css).contains(":root {\n  --brand: #2c4a1e;\n").contains("@media (prefers-color-scheme: dark)");
        Path pages = Path.of("target/pages");
        Files.createDirectories(pages);
        Files.writeString(
                pages.resolve("theme.css"), Theme.of("#0b4a5e", "#efb23e").css());
        Files.writeString(pages.resolve("theme-green.css"), css);
    }

    private static void assertClose(Colour derived, Colour expected) {
        Oklch one = Oklch.of(derived);
        Oklch other = Oklch.of(expected);
        assertThat(one.lightness())
                .as("%s for %s", derived.hex(), expected.hex())
                .isCloseTo(other.lightness(), within(0.012));
        assertThat(one.chroma())
                .as("%s for %s", derived.hex(), expected.hex())
                .isCloseTo(other.chroma(), within(0.012));
    }
}
