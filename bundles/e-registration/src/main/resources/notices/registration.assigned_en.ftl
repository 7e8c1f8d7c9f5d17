Case ${number} is yours

“${subject}” was given to you.<#if due??> Answer by ${fmt.day(due)}.</#if>

-> Open the case
