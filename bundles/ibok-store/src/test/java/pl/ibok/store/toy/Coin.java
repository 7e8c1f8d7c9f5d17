package pl.ibok.store.toy;

import javax.persistence.Entity;
import javax.persistence.Id;

@Entity
public class Coin {
    @Id
    private Long id;

    private long value;

    protected Coin() {}

    public Coin(long id, long value) {
        this.id = id;
        this.value = value;
    }

    public long value() {
        return value;
    }
}
