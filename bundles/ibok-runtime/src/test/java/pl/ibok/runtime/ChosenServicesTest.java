package pl.ibok.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ibok.api.runtime.EServices.Choice;
import pl.ibok.api.runtime.EServices.State;
import pl.ibok.api.web.EService;
import pl.ibok.runtime.Catalogue.Described;

class ChosenServicesTest {
    private final Map<String, Boolean> made = new HashMap<>();
    private final Choices choices = new Choices() {
        @Override
        public Map<String, Boolean> all() {
            return made;
        }

        @Override
        public void make(String feature, boolean wanted) {
            made.put(feature, wanted);
        }
    };

    private ChosenServices services(String environment) {
        Features features = new Features() {
            @Override
            public Set<String> available() {
                return Set.of("e-reading", "e-note", "e-forms", "pay-sandbox");
            }

            @Override
            public Set<String> installed() {
                return Set.of("e-reading", "e-forms");
            }

            @Override
            public void install(Set<String> names) {}

            @Override
            public void uninstall(Set<String> names) {}
        };
        Described some = new Described("1.0.0", "words");
        Catalogue catalogue = () -> Map.of("e-reading", some, "e-note", some, "e-forms", some, "pay-sandbox", some);
        return new ChosenServices(
                new Wanted(environment, choices), choices, features, catalogue, List.of(new Serving()));
    }

    private static final class Serving implements EService {
        @Override
        public String name() {
            return "reading";
        }

        @Override
        public List<Object> pages() {
            return List.of();
        }
    }

    @Test
    void eachIsShownAsItIsOnThisNode() {
        assertThat(services(null).all())
                .extracting(Choice::feature, Choice::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("e-forms", State.BROKEN),
                        org.assertj.core.groups.Tuple.tuple("e-note", State.CHANGING),
                        org.assertj.core.groups.Tuple.tuple("e-reading", State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple("pay-sandbox", State.STOPPED));
    }

    @Test
    void aChoiceIsKeptAndShowsAsAChange() {
        ChosenServices services = services(null);
        services.want("e-reading", false);
        assertThat(made).containsEntry("e-reading", false);
        assertThat(services.all())
                .filteredOn(choice -> choice.feature().equals("e-reading"))
                .extracting(Choice::state)
                .containsExactly(State.CHANGING);
    }

    @Test
    void whatTheDistributionDoesNotKnowCantBeWanted() {
        assertThatThrownBy(() -> services(null).want("webconsole", true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(made).isEmpty();
    }

    @Test
    void theEnvironmentLeavesNothingToChoose() {
        ChosenServices services = services("e-reading");
        assertThat(services.fixed()).isTrue();
        assertThatThrownBy(() -> services.want("e-reading", false)).isInstanceOf(IllegalStateException.class);
        assertThat(made).isEmpty();
    }
}
