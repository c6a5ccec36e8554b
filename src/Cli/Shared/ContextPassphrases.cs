using System.Text;
using QsGen.Audit.Signing;

namespace QsGen.Cli.Shared;

/// <summary>Passphrases from the command's variables, or from the person in front of it.</summary>
internal sealed class ContextPassphrases(CliContext context) : IPassphrases
{
    /// <inheritdoc/>
    public string? Variable(string name) => context.Configuration.Variable(name);

    /// <inheritdoc/>
    public string? Ask(string path)
    {
        if (!context.IsInteractive)
        {
            return null;
        }

        context.Error.Write($"Passphrase of {path}: ");
        return context.In == Console.In ? Hidden() : context.In.ReadLine();
    }

    private string Hidden()
    {
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        context.Error.WriteLine();
        return typed.ToString();
    }
}
