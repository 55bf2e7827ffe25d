# Builds restday from its sources. `packaging/fill` fills in address, version and checksum.
class Restday < Formula
  desc "Training load and recovery advice from the files of your watch"
  homepage "@repository@"
  url "@repository@/releases/download/v@version@/restday-@version@-source.tar.gz"
  sha256 "@sha256:source@"
  license any_of: ["MIT", "Apache-2.0"]

  depends_on "rust" => :build

  def install
    system "cargo", "install", *std_cargo_args
    generate_completions_from_executable(bin/"restday", "completions")
    system bin/"restday", "man", "--into", man1
  end

  test do
    (testpath/"empty").mkpath
    assert_match "no activities", shell_output("#{bin}/restday days #{testpath}/empty 2>&1", 2)
    assert_match version.to_s, shell_output("#{bin}/restday --version")
  end
end
