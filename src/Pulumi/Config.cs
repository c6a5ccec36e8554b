using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration in one namespace, which is the project's name unless another is given.</summary>
/// <remarks>The secret getters make secrets, whether or not the stack file says that a value is one.</remarks>
public sealed class Config
{
    private readonly Deployment _deployment = Deployment.Running;
    private readonly string _namespace;

    /// <summary>Takes a namespace.</summary>
    /// <param name="name">The namespace; null: the project's name.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public Config(string? name = null) => _namespace = name ?? _deployment.Settings.Project;

    private delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>A value, or null when it is not set.</summary>
    public string? Get(string key) => _deployment.Settings.Config.GetValueOrDefault(FullKey(key));

    /// <summary>A boolean, or null when it is not set.</summary>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? GetBoolean(string key) => Value<bool>(key, ParseBoolean, secret: false);

    /// <summary>A whole number, or null when it is not set.</summary>
    /// <exception cref="RunException">It is not one.</exception>
    public int? GetInt32(string key) => Value<int>(key, ParseInt32, secret: false);

    /// <summary>A number, or null when it is not set.</summary>
    /// <exception cref="RunException">It is not one.</exception>
    public double? GetDouble(string key) => Value<double>(key, ParseDouble, secret: false);

    /// <summary>A structured value, or the type's default when it is not set.</summary>
    /// <exception cref="RunException">It is not JSON that fits the type.</exception>
    public T? GetObject<T>(string key) => GetObject<T>(key, null);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    public T? GetObject<T>(string key, JsonSerializerOptions? options) => Structured<T>(key, options, secret: false);

    /// <summary>A value that must be set.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A boolean that must be set.</summary>
    /// <exception cref="RunException">It is not set, or neither <c>true</c> nor <c>false</c>.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number that must be set.</summary>
    /// <exception cref="RunException">It is not set, or not a whole number.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A number that must be set.</summary>
    /// <exception cref="RunException">It is not set, or not a number.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A structured value that must be set.</summary>
    /// <exception cref="RunException">It is not set, or not JSON that fits the type.</exception>
    public T? RequireObject<T>(string key) => RequireObject<T>(key, null);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    public T? RequireObject<T>(string key, JsonSerializerOptions? options) =>
        Get(key) is null ? throw Missing(key) : GetObject<T>(key, options);

    /// <summary>A value as a secret, or null when it is not set.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A boolean as a secret, or null when it is not set.</summary>
    /// <exception cref="RunException">It is neither <c>true</c> nor <c>false</c>.</exception>
    public Output<bool>? GetSecretBoolean(string key) => Secret(Value<bool>(key, ParseBoolean, secret: true));

    /// <summary>A whole number as a secret, or null when it is not set.</summary>
    /// <exception cref="RunException">It is not one.</exception>
    public Output<int>? GetSecretInt32(string key) => Secret(Value<int>(key, ParseInt32, secret: true));

    /// <summary>A number as a secret, or null when it is not set.</summary>
    /// <exception cref="RunException">It is not one.</exception>
    public Output<double>? GetSecretDouble(string key) => Secret(Value<double>(key, ParseDouble, secret: true));

    /// <summary>A structured value as a secret, or null when it is not set.</summary>
    /// <exception cref="RunException">It is not JSON that fits the type.</exception>
    public Output<T>? GetSecretObject<T>(string key) =>
        Get(key) is null ? null : Output.CreateSecret(Structured<T>(key, null, secret: true)!);

    /// <summary>A value that must be set, as a secret.</summary>
    /// <exception cref="RunException">It is not set.</exception>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    /// <summary>A boolean that must be set, as a secret.</summary>
    /// <exception cref="RunException">It is not set, or neither <c>true</c> nor <c>false</c>.</exception>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number that must be set, as a secret.</summary>
    /// <exception cref="RunException">It is not set, or not a whole number.</exception>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key);

    /// <summary>A number that must be set, as a secret.</summary>
    /// <exception cref="RunException">It is not set, or not a number.</exception>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key);

    /// <summary>A structured value that must be set, as a secret.</summary>
    /// <exception cref="RunException">It is not set, or not JSON that fits the type.</exception>
    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw Missing(key);

    private static bool ParseBoolean(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool ParseInt32(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool ParseDouble(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is { } known ? Output.CreateSecret(known) : null;

    private T? Value<T>(string key, Parser<T> parse, bool secret)
        where T : struct => Get(key) switch
        {
            null => null,
            { } text when parse(text, out var value) => value,
            { } text => throw Invalid(key, text, typeof(T), secret, null),
        };

    private T? Structured<T>(string key, JsonSerializerOptions? options, bool secret)
    {
        if (Get(key) is not { } text)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, options);
        }
        catch (JsonException error)
        {
            throw Invalid(key, text, typeof(T), secret, error);
        }
    }

    private string FullKey(string key) => $"{_namespace}:{key}";

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n"
        + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    // The parser's own message may quote the text, so it is kept only when the value is no secret.
    private RunException Invalid(string key, string text, Type type, bool secret, Exception? cause)
    {
        var hidden = secret || _deployment.Settings.SecretKeys.Contains(FullKey(key));
        var shown = hidden ? "[secret]" : text;
        return new($"Configuration '{FullKey(key)}' value '{shown}' is not a valid {type.Name}", hidden ? null : cause);
    }
}
