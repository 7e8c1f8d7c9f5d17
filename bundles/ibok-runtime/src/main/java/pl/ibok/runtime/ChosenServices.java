package pl.ibok.runtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pl.ibok.api.runtime.EServices;
import pl.ibok.api.web.EService;
import pl.ibok.runtime.Catalogue.Described;

/** The e-services as the office shows and chooses them. */
public final class ChosenServices implements EServices {
    private final Wanted wanted;
    private final Choices choices;
    private final Features features;
    private final Catalogue catalogue;
    private final List<EService> published;

    /** Made by Blueprint: Karaf's features are known and described by one. */
    public ChosenServices(Wanted wanted, StoredChoices choices, KarafFeatures features, List<EService> published) {
        this(wanted, choices, features, features, published);
    }

    ChosenServices(Wanted wanted, Choices choices, Features features, Catalogue catalogue, List<EService> published) {
        this.wanted = wanted;
        this.choices = choices;
        this.features = features;
        this.catalogue = catalogue;
        this.published = published;
    }

    @Override
    public boolean fixed() {
        return wanted.fixed();
    }

    @Override
    public List<Choice> all() {
        Map<String, Described> known = new TreeMap<>(catalogue.described());
        Set<String> want = wanted.of(known.keySet());
        Set<String> have = features.installed();
        Set<String> serving =
                published.stream().map(service -> "e-" + service.name()).collect(Collectors.toSet());
        return known.entrySet().stream()
                .map(entry -> choice(entry.getKey(), entry.getValue(), want, have, serving))
                .toList();
    }

    private static Choice choice(
            String feature, Described described, Set<String> want, Set<String> have, Set<String> serving) {
        boolean wanted = want.contains(feature);
        boolean installed = have.contains(feature);
        State state = wanted == installed ? settled(feature, installed, serving) : State.CHANGING;
        return new Choice(feature, described.version(), described.text(), wanted, state);
    }

    private static State settled(String feature, boolean installed, Set<String> serving) {
        if (!installed) {
            return State.STOPPED;
        }
        return feature.startsWith("e-") && !serving.contains(feature) ? State.BROKEN : State.RUNNING;
    }

    @Override
    public void want(String feature, boolean wanted) {
        if (fixed()) {
            throw new IllegalStateException("IBOK_ESERVICES says what is installed");
        }
        if (!features.available().contains(feature)) {
            throw new IllegalArgumentException("The distribution has no " + feature);
        }
        choices.make(feature, wanted);
    }
}
