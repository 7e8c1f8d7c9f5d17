An answer in case ${number}

Case: ${subject}.

${words}

-> Open the case
