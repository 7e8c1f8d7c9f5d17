package pl.ibok.runtime;

import java.util.Set;
import org.apache.karaf.features.FeatureEvent;
import org.apache.karaf.features.FeaturesListener;
import org.apache.karaf.features.RepositoryEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what an administrator installs and removes in the shell, so that the next start and the other nodes have it too. */
public final class ShellChanges implements FeaturesListener {
    private static final Logger LOG = LoggerFactory.getLogger(ShellChanges.class);

    private final Wanted wanted;
    private final Choices choices;

    public ShellChanges(Wanted wanted, Choices choices) {
        this.wanted = wanted;
        this.choices = choices;
    }

    @Override
    public void featureEvent(FeatureEvent event) {
        String feature = event.getFeature().getName();
        if (event.isReplay() || !Wanted.isChoice(feature)) {
            return;
        }
        if (wanted.fixed()) {
            LOG.info("{} changed until the next start only: IBOK_ESERVICES says what is installed", feature);
            return;
        }
        boolean installed = event.getType() == FeatureEvent.EventType.FeatureInstalled;
        boolean before = wanted.of(Set.of(feature)).contains(feature);
        if (before != installed) {
            choices.make(feature, installed);
        }
    }

    @Override
    public void repositoryEvent(RepositoryEvent event) {
        // Repositories come with the distribution.
    }
}
