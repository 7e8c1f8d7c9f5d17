package pl.ibok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pl.ibok.api.exchange.ImportField;

class RelayTest {
    private static final int CHUNKS = 40;
    private static final String PROFILE =
            """
            target = some
            header = no
            column.word = #1
            """;

    private final List<Long> taken = new ArrayList<>();

    @Test
    void chunksGoInInTheirOrder() throws Exception {
        run((chunk, turn) -> turn.run());
        assertThat(taken)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CHUNKS).boxed().toList());
    }

    @Test
    void theNextChunkIsStagedWhileOneIsTakenIn() throws Exception {
        CountDownLatch secondIsStaged = new CountDownLatch(1);
        run((chunk, turn) -> {
            if (chunk.lastLine() == 2) {
                secondIsStaged.countDown();
            }
            turn.run();
            if (chunk.lastLine() == 1) {
                assertThat(arrives(secondIsStaged)).isTrue();
            }
        });
        assertThat(taken).hasSize(CHUNKS);
    }

    @Test
    void whatFailsInEitherHandFailsTheWholeAndNothingAfterItGoesIn() {
        for (long failing : new long[] {1, 2, 7, CHUNKS}) {
            taken.clear();
            assertThatThrownBy(() -> run((chunk, turn) -> {
                        turn.run();
                        if (chunk.lastLine() == failing) {
                            throw new IllegalArgumentException("line " + failing);
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("line " + failing);
            assertThat(taken).hasSize((int) failing - 1);
        }
    }

    private void run(Taking taking) throws IOException, InterruptedException {
        byte[] file = "word\n".repeat(CHUNKS).getBytes(StandardCharsets.UTF_8);
        List<ImportField> fields = List.of(ImportField.required("word", ImportField.Type.TEXT));
        try (ChunkReader reader = new ChunkReader(
                        new ByteArrayInputStream(file), ProfileText.read("test", PROFILE), fields, null, 0, 1);
                ChunkQueue queue = new ChunkQueue(reader)) {
            new Relay(queue, new Relay.Hand() {
                        @Override
                        public void take(Chunk chunk, Runnable turn) {
                            taking.take(chunk, turn);
                        }

                        @Override
                        public void taken(Chunk chunk) {
                            taken.add(chunk.lastLine());
                        }
                    })
                    .run();
        }
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Taking {
        void take(Chunk chunk, Runnable turn);
    }
}
