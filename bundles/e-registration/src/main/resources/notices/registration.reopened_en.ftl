Case ${number} is open again

Case: ${subject}.

${words}

-> Open the case
