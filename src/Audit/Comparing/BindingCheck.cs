using QsGen.Audit.Fingerprints;
using QsGen.Audit.Verifying;

namespace QsGen.Audit.Comparing;

/// <summary>Whether a report says the same in all its places, and still belongs to the institution's file and to this program.</summary>
internal static class BindingCheck
{
    /// <summary>Checks what the file says by itself.</summary>
    /// <param name="told">What the file says that it is bound to.</param>
    /// <param name="composite">The fingerprint as it stands in the file.</param>
    /// <param name="attachments">The files that travel with it.</param>
    public static IEnumerable<BindingFinding> OfFile(Provenance told, string composite, IEnumerable<VerifiedAttachment> attachments)
    {
        yield return composite == told.Composite
            ? new("composite", true, $"The fingerprint is {composite}.")
            : new("composite", false, $"The file says the fingerprint is {composite}; its parts make {told.Composite}.");
        yield return attachments.FirstOrDefault(file => file.Sha256 == told.InstitutionSha) is { } attached
            ? new("attached institution", true, $"The attached {attached.Name} is the institution's file that was hashed.")
            : new("attached institution", false, "No attached file is the institution's file that was hashed.");
    }

    /// <summary>Checks what the one who checks has: the institution's file and the program.</summary>
    /// <param name="told">What the file says that it is bound to.</param>
    /// <param name="fileName">The institution's file as it is now, for messages.</param>
    /// <param name="fileSha">Its hash.</param>
    /// <param name="code">The program that checks.</param>
    public static IEnumerable<BindingFinding> OfProgram(Provenance told, string fileName, string fileSha, string code)
    {
        yield return fileSha == told.InstitutionSha
            ? new("institution", true, $"{fileName} is the institution's file of the report.")
            : new("institution", false, $"{fileName} is another: the report has {told.InstitutionSha}, now it hashes to {fileSha}.");
        yield return code == told.Code
            ? new("code", true, $"Made by this program, {code}.")
            : new("code", false, $"Made by {told.Code}, and this is {code}: other rules may be at work; verify with that version.");
    }
}
