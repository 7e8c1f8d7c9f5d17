A question in case ${number}

To settle “${subject}” we need your answer.

${words}

-> Answer
