Case ${number} is closed

Case: ${subject}.

${words}

-> See the answer
