package pl.ibok.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
    private final FakeFeatures features = new FakeFeatures("e-reading", "e-payments", "e-extra", "pay-sandbox");
    private final FakeChoices choices = new FakeChoices();

    @Test
    void theDeliveredEServicesAreInstalledWhenNothingWasChosen() {
        reconciler(null).reconcile();

        assertThat(features.installed).containsExactly("e-payments", "e-reading");
    }

    @Test
    void choicesAddAndRemove() {
        choices.make("e-payments", false);
        choices.make("e-extra", true);

        reconciler("").reconcile();

        assertThat(features.installed).containsExactly("e-extra", "e-reading");
    }

    @Test
    void theEnvironmentWinsOverChoices() {
        choices.make("e-reading", false);
        features.installed.add("e-payments");

        reconciler(" e-reading, pay-sandbox ").reconcile();

        assertThat(features.installed).containsExactly("e-reading", "pay-sandbox");
    }

    @Test
    void aNameThatTheServerDoesNotHaveKeepsNothingElseOut() {
        reconciler("e-reading,e-misspelt").reconcile();

        assertThat(features.installed).containsExactly("e-reading");
    }

    @Test
    void aBrokenEServiceKeepsNothingElseOut() {
        features.broken = "e-payments";

        reconciler(null).reconcile();

        assertThat(features.installed).containsExactly("e-reading");
    }

    private Reconciler reconciler(String environment) {
        return new Reconciler(new Wanted(environment, choices), features);
    }

    private static final class FakeChoices implements Choices {
        private final Map<String, Boolean> made = new TreeMap<>();

        @Override
        public Map<String, Boolean> all() {
            return made;
        }

        @Override
        public void make(String feature, boolean wanted) {
            made.put(feature, wanted);
        }
    }

    private static final class FakeFeatures implements Features {
        private final Set<String> available;
        private final Set<String> installed = new TreeSet<>();
        private String broken;

        FakeFeatures(String... available) {
            this.available = Set.of(available);
        }

        @Override
        public Set<String> available() {
            return available;
        }

        @Override
        public Set<String> installed() {
            return Set.copyOf(installed);
        }

        @Override
        public void install(Set<String> names) {
            if (broken != null && names.contains(broken)) {
                throw new IllegalStateException("can't be resolved");
            }
            installed.addAll(names);
        }

        @Override
        public void uninstall(Set<String> names) {
            installed.removeAll(names);
        }
    }
}
