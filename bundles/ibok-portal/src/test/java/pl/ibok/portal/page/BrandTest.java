package pl.ibok.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ibok.api.settings.DeclaredSettings.Refusal;
import pl.ibok.api.settings.Setting;

class BrandTest {
    private final Brand brand = new Brand(null, name -> null);

    @Test
    void a_brand_on_which_white_can_not_be_read_is_refused_with_what_was_measured_and_the_nearest_shade() {
        Refusal refusal = brand.refusal(setting("portal.brand"), "#1b9fc4").orElseThrow();
        assertThat(refusal.key()).isEqualTo("setting.portal.brand.contrast");
        assertThat((BigDecimal) refusal.arguments().get(0)).isBetween(new BigDecimal("3.00"), new BigDecimal("3.20"));
        String nearest = (String) refusal.arguments().get(1);
        assertThat(brand.refusal(setting("portal.brand"), nearest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"portal.brand, niebieski", "portal.brand, ''", "portal.accent, #fff", "portal.accent, efb23e"})
    void what_is_no_colour_is_refused(String name, String value) {
        assertThat(brand.refusal(setting(name), value)).map(Refusal::key).hasValue("setting.portal.colour.wrong");
    }

    @ParameterizedTest
    @CsvSource({"portal.brand, #0b4a5e", "portal.accent, #ffff00", "portal.name, Wodociągi", "portal.officeHours, ''"})
    void everything_else_is_taken(String name, String value) {
        assertThat(brand.refusal(setting(name), value)).isEmpty();
    }

    private Setting<?> setting(String name) {
        return brand.settings().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
