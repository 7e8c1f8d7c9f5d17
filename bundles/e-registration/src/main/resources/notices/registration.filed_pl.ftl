Przyjęliśmy zgłoszenie ${number}

Zgłoszenie „${subject}” ma numer ${number}.

<#if due??>Odpowiemy do ${fmt.day(due)}.</#if>

-> Zobacz stan sprawy
