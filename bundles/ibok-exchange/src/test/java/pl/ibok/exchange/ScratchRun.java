package pl.ibok.exchange;

import java.util.UUID;
import pl.ibok.api.store.JobRun;

/** A claimed job that dies after so many steps, as a node does that loses its power. */
class ScratchRun implements JobRun {
    private final UUID run;
    private int steps;

    ScratchRun(UUID run, int steps) {
        this.run = run;
        this.steps = steps;
    }

    @Override
    public UUID id() {
        return run;
    }

    @Override
    public String argument() {
        return run.toString();
    }

    @Override
    public void progress(long done, long total, String message) {
        if (--steps == 0) {
            throw new PowerCut();
        }
    }

    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }
}
