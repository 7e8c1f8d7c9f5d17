package pl.ibok.runtime;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** Karaf's features, without a refresh of other bundles. */
public final class KarafFeatures implements Features, Catalogue {
    private static final EnumSet<FeaturesService.Option> GENTLY =
            EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles);

    private final FeaturesService service;

    public KarafFeatures(FeaturesService service) {
        this.service = service;
    }

    @Override
    public Set<String> available() {
        return names(feature -> true);
    }

    @Override
    public Set<String> installed() {
        return names(service::isInstalled);
    }

    @Override
    public void install(Set<String> names) throws Exception {
        service.installFeatures(names, GENTLY);
    }

    @Override
    public void uninstall(Set<String> names) throws Exception {
        service.uninstallFeatures(names, GENTLY);
    }

    @Override
    public Map<String, Described> described() {
        try {
            return Arrays.stream(service.listFeatures())
                    .filter(feature -> Wanted.isChoice(feature.getName()))
                    .collect(Collectors.toMap(
                            Feature::getName,
                            feature -> new Described(
                                    feature.getVersion(),
                                    feature.getDescription() == null ? "" : feature.getDescription()),
                            (one, other) -> one));
        } catch (Exception e) {
            throw new IllegalStateException("the features of this server can't be read", e);
        }
    }

    private Set<String> names(Predicate<Feature> which) {
        try {
            return Arrays.stream(service.listFeatures())
                    .filter(feature -> Wanted.isChoice(feature.getName()))
                    .filter(which)
                    .map(Feature::getName)
                    .collect(Collectors.toSet());
        } catch (Exception e) {
            throw new IllegalStateException("the features of this server can't be read", e);
        }
    }
}
