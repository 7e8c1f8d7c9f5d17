<#if accepted>Reading ${fmt.volume(value)} accepted<#else>Reading rejected</#if>

Good morning
${recipient.name}

The reading of ${fmt.day(day)} is decided.<#if why?has_content> ${why}</#if>

-> See the readings
