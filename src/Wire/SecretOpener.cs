namespace QsGen.Wire;

/// <summary>Decrypts a secret of a state file.</summary>
/// <param name="path">Where in the document the secret is.</param>
/// <param name="ciphertext">What the state file holds.</param>
/// <returns>The JSON text of the secret's value.</returns>
internal delegate string SecretOpener(string path, string ciphertext);
