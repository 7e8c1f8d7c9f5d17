package pl.ibok.runtime;

import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes what is installed equal to what is wanted. */
public final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private interface Change {
        void apply(Set<String> names) throws Exception;
    }

    private final Wanted wanted;
    private final Features features;

    public Reconciler(Wanted wanted, Features features) {
        this.wanted = wanted;
        this.features = features;
    }

    synchronized void reconcile() {
        Set<String> available = features.available();
        Set<String> want = new TreeSet<>(wanted.of(available));
        Set<String> unknown = without(want, available);
        if (!unknown.isEmpty()) {
            LOG.warn("IBOK_ESERVICES names what this server does not have: {}", unknown);
            want.removeAll(unknown);
        }
        Set<String> have = features.installed();
        change("remove", without(have, want), features::uninstall);
        change("install", without(want, have), features::install);
    }

    /** All at once, which is quick; if that fails one by one, so that a broken one does not keep the others out. */
    private static void change(String what, Set<String> names, Change change) {
        if (names.isEmpty()) {
            return;
        }
        try {
            LOG.info("E-services to {}: {}", what, names);
            change.apply(names);
        } catch (Exception together) {
            for (String name : names) {
                try {
                    change.apply(Set.of(name));
                } catch (Exception alone) {
                    LOG.error("Can't {} {}", what, name, alone);
                }
            }
        }
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(these);
        return rest;
    }
}
