using System.Collections.Immutable;
using System.Globalization;
using QsGen.Database.Dialects;

namespace QsGen.Database.Sessions;

/// <summary>An Oracle service.</summary>
/// <param name="Host">Host name or address; <c>localhost</c> when the address names none.</param>
/// <param name="Port">TCP port; 1521 when the address names none.</param>
/// <param name="Service">Service name; <c>FREEPDB1</c> when a URL names none.</param>
/// <param name="User">User to log in as; null leaves it to the driver.</param>
/// <param name="Password">Password; null when none is given.</param>
internal sealed record OracleUrl(string Host, int Port, string Service, string? User, SecretText? Password) : DatabaseUrl
{
    /// <summary>The port of a listener that was not told otherwise.</summary>
    public const int DefaultPort = 1521;

    /// <summary>The service of a free-edition database, used when a URL names none.</summary>
    public const string DefaultService = "FREEPDB1";

    /// <inheritdoc/>
    public override SqlDialect Dialect => SqlDialects.Oracle;

    /// <summary>Whether the way to the listener is encrypted (<c>tcps</c>).</summary>
    public bool UsesTls { get; init; }

    /// <summary>What an Easy Connect address writes behind the service: <c>:dedicated</c>, <c>/INSTANCE</c>; usually nothing.</summary>
    public string ServerAndInstance { get; init; } = "";

    /// <summary>Options of Easy Connect Plus, in the order written.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The address as the driver takes it, without who asks.</summary>
    public string DataSource
    {
        get
        {
            var options = string.Join('&', Options.Select(option => $"{option.Key}={option.Value}"));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{(UsesTls ? "tcps://" : "")}{Authority}/{Service}{ServerAndInstance}{(options.Length > 0 ? "?" : "")}{options}");
        }
    }

    /// <inheritdoc/>
    public override string Display => $"oracle://{Authority}/{Uri.EscapeDataString(Service)}";

    private string Authority => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}");
}
