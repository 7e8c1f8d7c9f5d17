Deadline of case ${number}: ${fmt.day(due)}

You handle “${subject}”. Answer by ${fmt.day(due)} or extend the deadline.

-> Open the case
