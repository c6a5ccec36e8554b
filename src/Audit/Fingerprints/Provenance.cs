using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QsGen.Audit.Fingerprints;

/// <summary>What a report is bound to: the rows of both base tables, the institution's file, and the program that read them.</summary>
/// <param name="Transactions">The legs.</param>
/// <param name="Balances">The daily balances.</param>
/// <param name="InstitutionSha">SHA-256 of the institution's file, byte for byte, as 64 lower-case hexadecimal digits.</param>
/// <param name="Code">The program's version, and where it is known the commit, as <c>v1.2.0+g0123456789ab</c>.</param>
internal sealed record Provenance(TableFingerprint Transactions, TableFingerprint Balances, string InstitutionSha, string Code)
{
    /// <summary>The schema of <see cref="ToJson"/>, and its only one.</summary>
    public const string Schema = "qsg-audit-provenance-v1";

    /// <summary>The fingerprint: SHA-256 over six lines that name all of it.</summary>
    public string Composite
    {
        get
        {
            var lines = string.Create(
                CultureInfo.InvariantCulture,
                $"tx_hwm={Transactions.Mark}\ntx_sha={Transactions.Sha}\nbal_hwm={Balances.Mark}\nbal_sha={Balances.Sha}\n"
                + $"l2_sha={InstitutionSha}\ncode={Code}\n");
            return HashOf(Encoding.UTF8.GetBytes(lines));
        }
    }

    /// <summary>The first eight digits of <see cref="Composite"/>.</summary>
    public string Short => Composite[..8];

    /// <summary>SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The form that the report's file carries: compact, keys in a fixed order.</summary>
    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("composite_sha", Composite);
            json.WriteNumber("transactions_hwm", Transactions.Mark);
            json.WriteString("transactions_sha", Transactions.Sha);
            json.WriteNumber("balances_hwm", Balances.Mark);
            json.WriteString("balances_sha", Balances.Sha);
            json.WriteString("l2_yaml_sha", InstitutionSha);
            json.WriteString("code_identity", Code);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="text">The text of the file's Subject.</param>
    /// <param name="composite">The fingerprint as it stands in the text, which must be <see cref="Composite"/>.</param>
    /// <param name="problem">Why it can't be read, without a full stop; null when it can.</param>
    public static Provenance? Parse(string text, out string composite, out string? problem)
    {
        composite = "";
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("schema", out var schema) || schema.GetString() != Schema)
            {
                problem = $"it does not say that it is {Schema}";
                return null;
            }

            composite = Text("composite_sha");
            problem = null;
            return new(
                new(root.GetProperty("transactions_hwm").GetInt64(), Text("transactions_sha")),
                new(root.GetProperty("balances_hwm").GetInt64(), Text("balances_sha")),
                Text("l2_yaml_sha"),
                Text("code_identity"));

            string Text(string name) => root.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");
        }
        catch (Exception mistake)
            when (mistake is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            problem = mistake.Message.TrimEnd('.');
            return null;
        }
    }
}
