namespace QsGen.Wire;

/// <summary>Encrypts a secret for a state file.</summary>
/// <param name="path">Where in the document the secret is, so that an unchanged one can keep its old ciphertext.</param>
/// <param name="plaintext">The JSON text of the secret's value.</param>
/// <returns>The ciphertext.</returns>
internal delegate string SecretSealer(string path, string plaintext);
